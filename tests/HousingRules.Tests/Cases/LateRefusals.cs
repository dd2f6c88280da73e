using static HousingRules.Tests.Cases.Steps;

namespace HousingRules.Tests.Cases;

/// <summary>The mistakes that a clerk can make from the first payment on.</summary>
internal static class LateRefusals
{
    private const string Poor = "registeredPoor";
    private const string Low = "minimumLivingGuarantee";

    public static RefusalRow[] Rows { get; } =
    [
        // Money.
        new(
            How.Refused,
            Poor,
            Filed,
            "06-18 paid route=countyFinanceToContractor",
            "PAID_BEFORE_AGREEMENT, PAID_WRONG_ROUTE:expected=undeterminedUntilAgreement",
            "filed",
            "N58"),
        new(
            How.Refused,
            Low,
            Accepted,
            "06-29 paid route=countyFinanceToHouseholdOneCard",
            "PAID_WRONG_ROUTE:expected=countyFinanceToTownThenTownPays",
            "accepted",
            "N46"),
        new(
            How.Refused,
            Poor,
            Agreed,
            "06-19 paid route=countyFinanceToHouseholdOneCard amount=20001",
            "PAID_OVER_SUBSIDY",
            "agreed",
            "N59"),
        new(
            How.Refused,
            Poor,
            $"{Agreed}; 06-19 paid route=countyFinanceToHouseholdOneCard amount=15000",
            $"06-20 agreementSigned {Signed} subsidy=14000",
            "PAID_OVER_SUBSIDY",
            "agreed",
            "N59"),
        new(
            How.Warned,
            Poor,
            Working,
            "06-20 paid route=countyFinanceToHouseholdOneCard share=full",
            "PAID_BEFORE_ACCEPTANCE",
            "underWorks",
            "N44"),
        new(
            How.Warned,
            Poor,
            Rectified,
            "07-25 paid route=countyFinanceToHouseholdOneCard",
            "PAYMENT_OVER_30_DAYS_AFTER_ACCEPTANCE",
            "rectified",
            "N44"),
        new(
            How.Awaited,
            Poor,
            Preliminary,
            "06-24 finalAcceptance passed qualifiedThirdParty",
            "PAYMENT_OVER_30_DAYS_AFTER_ACCEPTANCE",
            "accepted",
            "N44"),

        // Close-out, upload, archive.
        new(
            How.Refused,
            Poor,
            Rectified,
            "06-25 closedOut levels=village+county evidence=photos",
            "LEVEL_SKIPPED:town",
            "rectified",
            "N38"),
        new(
            How.Refused,
            Poor,
            "06-08 appraised grade=A",
            $"06-09 closedOut {AllLevels} evidence=photos",
            "NOTHING_TO_CLOSE",
            "verifiedSafe",
            "N25"),
        new(
            How.Refused,
            Poor,
            "06-08 appraised grade=B affectsAppearance",
            $"06-09 closedOut {AllLevels}",
            "CLOSE_WITHOUT_EVIDENCE, CLOSED_WITHOUT_APPRAISAL_REPORT",
            "problemListed",
            "N25"),
        new(
            How.Refused,
            Poor,
            Accepted,
            $"06-24 closedOut {AllLevels} evidence=photos",
            "CLOSED_WITHOUT_APPRAISAL_REPORT",
            "accepted",
            "N32"),
        new(
            How.Refused,
            $"{Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Four}",
            $"06-09 closedOut {AllLevels} problem=mustMoveOut evidence=photos",
            "PROBLEM_NOT_RECTIFIED",
            "problemListed",
            "N21"),
        new(
            How.Refused,
            $"{Low} stillLivesInOldHouse threatensNeighbours=false",
            "06-10 appraised grade=C; 06-11 movedIn relocatedBy=turnoverHousing; 06-15 postRectificationAppraisal grade=B; "
                + "06-16 appraised grade=D; 06-17 factsEstablished relocatedBy=none",
            $"06-18 closedOut {AllLevels} evidence=photos",
            "CLOSED_WHILE_DANGEROUS",
            "problemListed",
            "N28"),
        new(How.Refused, Low, "06-08 appraised grade=B", "06-12 uploaded", "UPLOAD_NOT_REGISTERED_POOR", "verifiedSafe", "N18"),
        new(How.Refused, Poor, Graded, "06-12 uploaded", "UPLOAD_WHILE_DANGEROUS", "problemListed", "N33"),
        new(
            How.Refused,
            Poor,
            Graded,
            "06-12 archived",
            "ARCHIVED_WHILE_DANGEROUS, ARCHIVED_WITH_OPEN_ITEM, ARCHIVED_BEFORE_UPLOAD",
            "problemListed",
            "N25"),
        new(How.Refused, Poor, "06-08 appraised grade=A", "06-12 archived", "ARCHIVED_BEFORE_UPLOAD", "verifiedSafe", "N33"),

        // What is not known is asked for, and never taken for no.
        new(
            How.Refused,
            $"{Poor} relocatedBy=relatives relocationAgreementSigned waterCut powerCut belongingsCleared doorLocked",
            $"06-08 fieldChecked {Four}",
            "06-12 uploaded",
            "UNDETERMINED:threatensNeighbours",
            "verifying",
            "N31"),
        new(
            How.Refused,
            $"{Poor} stillLivesInOldHouse=? relocatedBy=relatives threatensNeighbours=true",
            $"06-08 fieldChecked {Four}",
            "06-12 oldHouseClosed demolished",
            "UNDETERMINED:stillLivesInOldHouse",
            "problemListed",
            "N31"),
        new(How.Refused, Poor, Applied, $"06-09 villageReviewed {Meetings} supported=?", "UNDETERMINED:supported", "applied", "N31"),
    ];
}
