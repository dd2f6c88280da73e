using static HousingRules.Tests.Cases.Steps;

namespace HousingRules.Tests.Cases;

/// <summary>The mistakes that a clerk can make.</summary>
internal static class RefusalTable
{
    private const string Poor = "registeredPoor";
    private const string Low = "minimumLivingGuarantee";
    private const string Other = "otherDifficulty";

    public static RefusalRow[] Rows { get; } =
    [
        // What is said of an event, before anything is asked about the case.
        new(How.Refused, Poor, "", "06-08 apraised grade=D", "UNKNOWN_EVENT:apraised", "listed", "N37"),
        new(How.Refused, Poor, "", "06-08 appraised grade=D colour=red", "UNKNOWN_EVIDENCE:colour", "listed", "N37"),
        new(How.Refused, Poor, "", "06-08 appraised", "MISSING_EVIDENCE:grade", "listed", "N37"),
        new(How.Refused, Poor, "", "06-08 appraised grade=?", "MISSING_EVIDENCE:grade", "listed", "N37"),
        new(How.Refused, Poor, "", "06-08 appraised grade=E", "INVALID_EVIDENCE:grade", "listed", "N37"),
        new(How.Refused, Poor, Graded, "06-07 guidanceGiven", "EVENT_OUT_OF_ORDER", "problemListed", "N37"),
        new(How.Refused, Poor, "", "06-05 appraised grade=D", "EVENT_OUT_OF_ORDER", "listed", "N37"),
        new(How.Refused, Poor, "", $"06-08 villageReviewed {Meetings}", "EVENT_NOT_PERMITTED", "listed", "N62"),

        // Verification.
        new(How.Refused, Other, "", "06-08 appraised grade=C", "APPRAISED_BEFORE_SUSPECTED_LIST", "listed", "N19"),
        new(How.Refused, Other, OtherReported, "06-14 appraised grade=C", "APPRAISED_BEFORE_SUSPECTED_LIST", "reportedToCounty", "N19"),
        new(How.Refused, Poor, "", "06-08 appraised grade=A gradeAssignedBy=villageCadre", "GRADE_NOT_FROM_APPRAISAL_ORG", "listed", "N17"),
        new(
            How.Refused,
            Poor,
            "",
            "06-08 appraised grade=none gradeAssignedBy=residentVillageInstructor",
            "GRADE_NOT_FROM_APPRAISAL_ORG, GRADE_MISSING",
            "listed",
            "N17"),
        new(How.Refused, "", "", "06-08 appraised grade=D", "HOUSEHOLD_NOT_IN_SCOPE", "listed", "N03"),
        new(How.Refused, "", "", $"06-08 fieldChecked {Four}", "HOUSEHOLD_NOT_IN_SCOPE", "listed", "N03"),
        new(
            How.Refused,
            Poor,
            "",
            "06-08 fieldChecked look record photograph newHazardFound hazardPhotos=0",
            "MISSING_METHOD:listen, MISSING_HAZARD_PHOTO",
            "listed",
            "N14"),
        new(How.Refused, Poor, "", $"06-08 fieldChecked {Four} newHazardFound hazardPhotos=0", "MISSING_HAZARD_PHOTO", "listed", "N15"),
        new(
            How.Refused,
            Poor,
            $"06-08 fieldChecked {Four} newHazardFound",
            "06-09 hazardRectified photosBeforeAfter=false",
            "HAZARD_PHOTOS_MISSING",
            "verifying",
            "N16"),

        // Annex steps 1 to 4.
        new(How.SetBack, "", "", $"06-11 applicationSubmitted {Papers}", "APPLICANT_NOT_IN_SCOPE", "applicationRejected", "N03"),
        new(
            How.SetBack,
            Low,
            Graded,
            "06-11 applicationSubmitted writtenApplication",
            "MISSING_DOCUMENT:idCard, MISSING_DOCUMENT:householdRegister",
            "applicationIncomplete",
            "N50"),
        new(
            How.Refused,
            Low,
            "06-08 appraised grade=B improvementOpinion",
            $"06-11 applicationSubmitted {Papers}",
            "HOUSE_NOT_DANGEROUS",
            "problemListed",
            "N30"),
        new(
            How.Refused,
            Other,
            $"{OtherListed}; 06-15 appraised grade=D",
            $"06-16 applicationSubmitted {Papers}",
            "ALREADY_REPORTED",
            "problemListed",
            "N56"),
        new(
            How.Warned,
            Low,
            Graded,
            $"06-11 applicationSubmitted {Papers} applicantRole=adultMember",
            "APPLICANT_NOT_HOUSEHOLD_HEAD",
            "applied",
            "N49"),
        new(How.Warned, Low, "", $"06-11 applicationSubmitted {Papers}", "APPLIED_BEFORE_APPRAISAL", "applied", "N17"),
        new(
            How.Refused,
            Poor,
            Applied,
            "06-09 villageReviewed",
            "MISSING_MEETING:villageCommittees, MISSING_MEETING:villagerRepresentatives",
            "applied",
            "N51"),
        new(
            How.SetBack,
            Poor,
            Applied,
            $"06-09 villageReviewed {Meetings} supported=false",
            "VILLAGE_REVIEW_NOT_PASSED",
            "applicationRejected",
            "N51"),
        new(How.Refused, Poor, Applied, "06-09 villagePosted", "POSTED_BEFORE_REVIEW", "applied", "N52"),
        new(How.Warned, Poor, Reviewed, "06-10 villagePosted", "LAST_PUBLICITY_DAY_IS_REST_DAY:2020-06-13", "villagePublicity", "N52"),
        new(How.Refused, Poor, Posted, "06-12 submittedToTown", "SUBMITTED_DURING_PUBLICITY", "villagePublicity", "N53", "06-13"),
        new(
            How.Refused,
            Poor,
            Posted,
            "06-14 submittedToTown displayedThrough=2020-06-11",
            "SUBMITTED_DURING_PUBLICITY",
            "villagePublicity",
            "N52"),
        new(How.SetBack, Poor, Submitted, "06-13 townReviewed passed=false", "TOWN_REVIEW_NOT_PASSED", "applicationRejected", "N54"),
        new(How.Refused, Poor, Submitted, "06-13 townPosted", "POSTED_BEFORE_REVIEW", "townReview", "N54"),
        new(
            How.Warned,
            Poor,
            $"{Submitted}; 06-17 townReviewed passed",
            "06-17 townPosted",
            "LAST_PUBLICITY_DAY_IS_REST_DAY:2020-06-20",
            "townPublicity",
            "N55"),
        new(How.Refused, Poor, TownPosted, "06-16 reportedToCounty", "REPORTED_DURING_PUBLICITY", "townPublicity", "N56", "06-17"),
        new(How.Refused, Low, "", "06-08 suspectedListIssued", "LIST_NOT_FOR_NAMED_GROUPS, LIST_BEFORE_PUBLICITY", "listed", "N17"),
        new(How.Refused, Other, "", "06-08 suspectedListIssued", "LIST_BEFORE_PUBLICITY", "listed", "N19"),
        new(How.Refused, Poor, Graded, "06-09 countyFiled", "FILED_BEFORE_REPORT", "problemListed", "N57"),

        // Annex steps 5 to 7.
        new(How.Refused, Poor, "", $"06-08 agreementSigned {Signed}", "AGREEMENT_BEFORE_APPRAISAL", "listed", "N58"),
        new(How.Refused, Poor, Graded, $"06-08 agreementSigned {Signed}", "AGREEMENT_BEFORE_FILING", "problemListed", "N57"),
        new(
            How.Refused,
            Poor,
            Filed,
            "06-18 agreementSigned parties=town+village contents=responsibilities+mode",
            "AGREEMENT_PARTY_MISSING:household, AGREEMENT_CONTENT_MISSING:completionDate, AGREEMENT_CONTENT_MISSING:disbursement",
            "filed",
            "N58"),
        new(
            How.Refused,
            Poor,
            Filed,
            "06-18 worksStarted contractorQualified=false",
            "WORKS_BEFORE_AGREEMENT, UNQUALIFIED_CONTRACTOR",
            "filed",
            "N60"),
        new(How.Refused, Poor, Agreed, "06-18 worksStarted contractorQualified=false", "UNQUALIFIED_CONTRACTOR", "agreed", "N40"),
        new(
            How.Warned,
            Poor,
            "06-08 appraised grade=B affectsAppearance",
            "06-09 worksStarted contractorQualified=false",
            "REFURBISHMENT_BY_UNQUALIFIED_TEAM",
            "underWorks",
            "N40"),
        new(How.Refused, Poor, Agreed, "06-18 worksCompleted", "WORKS_NOT_STARTED", "agreed", "N60"),
        new(
            How.Refused,
            Poor,
            Working,
            "06-20 preliminaryAcceptance passed attendees=town+village+contractor",
            "ACCEPTANCE_BEFORE_WORKS_COMPLETED, ACCEPTANCE_PARTY_MISSING:household",
            "underWorks",
            "N63"),
        new(
            How.Refused,
            Poor,
            Completed,
            "06-23 finalAcceptance passed qualifiedThirdParty=false",
            "FINAL_BEFORE_PRELIMINARY_ACCEPTANCE, THIRD_PARTY_NOT_QUALIFIED",
            "underWorks",
            "N64"),
        new(How.Refused, Poor, Working, "06-23 postRectificationAppraisal grade=A", "REPORT_BEFORE_RECTIFICATION", "underWorks", "N32"),
        new(How.SetBack, Poor, Accepted, "06-24 postRectificationAppraisal grade=C", "STILL_DANGEROUS", "problemListed", "N32"),

        // Moving out and the old house.
        new(
            How.Warned,
            Poor,
            $"06-08 fieldChecked {Four} newHazardFound",
            $"06-09 fieldChecked {Four} newHazardFound=false",
            "HAZARD_NOT_GRADED",
            "verifying",
            "N16"),
        new(
            How.Warned,
            $"{Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Four}; 06-09 agreementSigned {Signed}",
            $"06-10 fieldChecked {Four} relocationAgreementSigned=false",
            "AGREEMENT_IS_ON_FILE",
            "problemListed",
            "N58"),
        new(How.Warned, Poor, Graded, "06-09 factsEstablished oldHouseDangerous=false", "DANGER_IS_GRADED", "problemListed", "N17"),
        new(How.Refused, Poor, Reviewed, "06-09 villagePosted interruptedOn=2020-06-08", "NOTHING_WAS_INTERRUPTED", "applied", "N52"),
        new(
            How.Refused,
            $"{Relocated} stillLivesInOldHouse",
            $"06-08 fieldChecked {Four}",
            "06-09 oldHouseClosed demolished",
            "OLD_HOUSE_STILL_LIVED_IN",
            "problemListed",
            "N21"),

        .. LateRefusals.Rows,
    ];
}
