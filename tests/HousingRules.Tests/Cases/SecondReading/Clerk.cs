using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>What the text demands of the next event of a case. It says nothing where the text leaves it open, so that whatever it says can
/// be held against the procedure.</summary>
internal sealed class Clerk(Paper paper, string state)
{
    private const int PublicityDays = 3;

    private static readonly string[] Verification = ["listed", "verifying", "verifiedSafe", "problemListed"];

    /// <summary>What must become of an event.</summary>
    public Must Of(CaseEvent e)
    {
        if (e.Date < paper.LastDay)
            return Must.BeRefused;
        if (state == "archived" || paper.IsUnclear)
            return Must.Open;
        return e.Name switch
        {
            "appraised" => Appraised(e),
            "fieldChecked" => FieldChecked(e),
            "applicationSubmitted" => Applied(),
            "villageReviewed" => Reviewed(e),
            "villagePosted" => Posted(e, AnnexStep.Reviewed, "applied"),
            "submittedToTown" => Served(e, AnnexStep.Posted, "villagePublicity"),
            "townReviewed" => Next(AnnexStep.Submitted, "townReview"),
            "townPosted" => Posted(e, AnnexStep.TownReviewed, "townReview"),
            "reportedToCounty" => Served(e, AnnexStep.TownPosted, "townPublicity"),
            "suspectedListIssued" => paper.IsOnlyOther && paper.Annex < AnnexStep.Reported ? Must.BeRefused : Must.Open,
            "countyFiled" => state == "reportedToCounty" ? Must.BeAccepted : Before(AnnexStep.Reported),
            "agreementSigned" => Signed(e),
            "worksStarted" => Started(e),
            "worksCompleted" => state == "underWorks" && paper.Works == WorksStep.Started ? Must.BeAccepted : Before(WorksStep.Started),
            "preliminaryAcceptance" => Preliminary(e),
            "finalAcceptance" => Final(e),
            "postRectificationAppraisal" => Reported(e),
            "movedIn" => MovedIn(),
            "oldHouseClosed" => paper.Is("stillLivesInOldHouse") ? Must.BeRefused : Must.Open,
            "paid" => Paid(e),
            "closedOut" => ClosedOut(e),
            "uploaded" => Uploaded(),
            "archived" => Archived(),
            _ => Must.Open,
        };
    }

    private Must Appraised(CaseEvent e)
    {
        if (paper.IsOnlyOther && !paper.Is("onSuspectedList"))
            return Must.BeRefused;
        if (!paper.IsInScope || Said(e, "gradeAssignedBy") is not ("thirdPartyAppraisalBody" or ""))
            return Must.BeRefused;
        return Verification.Contains(state) || state is "closedOut" or "uploaded" or "reopened" ? Must.BeAccepted : Must.Open;
    }

    private Must FieldChecked(CaseEvent e)
    {
        if (new[] { "look", "listen", "record", "photograph" }.Any(m => !Yes(e, m)))
            return Must.BeRefused;
        // Whoever is in difficulty is in scope as soon as a hazard is seen (A02).
        if (!paper.IsInScope)
            return paper.IsOnlyOther ? Must.Open : Must.BeRefused;
        if (Said(e, "hazardPhotos") != "0")
            return Must.BeAccepted;
        // A hazard that was found before and is not graded is still one: whether it is photographed again is not said.
        return Yes(e, "newHazardFound") ? Must.BeRefused : paper.Is("newHazardFound") ? Must.Open : Must.BeAccepted;
    }

    private Must Applied()
    {
        if (paper.Text("currentGrade") is "A" or "B")
            return Must.BeRefused;
        return (Verification.Contains(state) && state != "verifiedSafe") || state is "applicationIncomplete" or "applicationRejected"
            ? paper.Annex >= AnnexStep.Reported ? Must.Open : Must.BeAccepted
            : Must.Open;
    }

    private Must Reviewed(CaseEvent e) =>
        !Yes(e, "villageCommittees") || !Yes(e, "villagerRepresentatives") ? Must.BeRefused : Next(AnnexStep.Applied, "applied");

    // What was not there cannot have been interrupted.
    private Must Posted(CaseEvent e, AnnexStep after, string pending) =>
        paper.Annex == after && Said(e, "interruptedOn").Length > 0 ? Must.Open : Next(after, pending);

    // The posting day does not count, three days are full, and the next may be done on the fourth (A33).
    private Must Served(CaseEvent e, AnnexStep posted, string pending) =>
        paper.Annex == posted && e.Date <= paper.PostedOn.AddDays(PublicityDays) ? Must.BeRefused : Next(posted, pending);

    // An application that has been overtaken by a grade waits for nothing.
    private Must Next(AnnexStep after, string pending)
    {
        if (paper.Annex < after)
            return Must.BeRefused;
        return paper.Annex == after && state == pending ? Must.BeAccepted : Must.Open;
    }

    private Must Before(AnnexStep step) => paper.Annex < step ? Must.BeRefused : Must.Open;

    private Must Before(WorksStep step) => paper.Works < step ? Must.BeRefused : Must.Open;

    private Must Signed(CaseEvent e)
    {
        if (Members(e, "parties") < 3 || Members(e, "contents") < 4)
            return Must.BeRefused;
        if (paper.Has("includeInRenovationPlan"))
            return paper.Annex < AnnexStep.Filed ? Must.BeRefused : state == "filed" ? Must.BeAccepted : Must.Open;
        if (paper.IsPlanned && Mode(e) != "none")
            return Unfiled();
        return paper.Has("signRelocationAgreement") && state is "problemListed" or "reopened" ? Must.BeAccepted : Must.Open;
    }

    // To move first is no way past the filing: an agreement to build is one of the annex (附件五, A41). Of a house that is graded safe
    // by then, or a household that never was in the plan, nothing is said.
    private Must Unfiled() =>
        paper is { Annex: < AnnexStep.Filed, IsTakenBack: false } && paper.Text("currentGrade") is "C" or "D" ? Must.BeRefused : Must.Open;

    private string Mode(CaseEvent e) => Said(e, "constructionMode") is { Length: > 0 } mode ? mode : paper.Text("constructionMode");

    private Must Started(CaseEvent e)
    {
        if (!paper.Has("includeInRenovationPlan"))
            return paper.Has("noAction") && !paper.IsAgreed ? Must.BeRefused : Must.Open;
        if (!paper.IsAgreed || !Yes(e, "contractorQualified"))
            return Must.BeRefused;
        return state == "agreed" && paper.IsBuilt ? Must.BeAccepted : Must.Open;
    }

    private Must Preliminary(CaseEvent e)
    {
        if (paper.Works < WorksStep.Completed || Members(e, "attendees") < 4)
            return Must.BeRefused;
        return state == "underWorks" && paper.Works == WorksStep.Completed ? Must.BeAccepted : Must.Open;
    }

    private Must Final(CaseEvent e)
    {
        if (paper.Works < WorksStep.Preliminary || !Yes(e, "qualifiedThirdParty"))
            return Must.BeRefused;
        return state == "preliminarilyAccepted" ? Must.BeAccepted : Must.Open;
    }

    private Must Reported(CaseEvent e)
    {
        if (Said(e, "gradeAssignedBy") is not ("thirdPartyAppraisalBody" or ""))
            return Must.BeRefused;
        if (state == "accepted" || (state == "resettled" && paper.IsMovedIn && paper.LivesElsewhere))
            return Must.BeAccepted;
        return paper.Works == WorksStep.None && !paper.IsMovedIn && !paper.IsHazardRectified ? Must.BeRefused : Must.Open;
    }

    // Nobody waits for a paper to leave a dangerous house (二(三), 四(一), A18, A35).
    private Must MovedIn() =>
        paper.IsInDanger && state is not ("listed" or "verifying" or "closedOut" or "uploaded" or "archived" or "verifiedSafe")
            ? Must.BeAccepted
            : Must.Open;

    private Must Paid(CaseEvent e)
    {
        if (!paper.IsAgreed)
            return Must.BeRefused;
        if (paper.AgreedRoute is not { } route || route == "?" || paper.IsThrownBack)
            return Must.Open;
        return Said(e, "route") == route ? Must.BeAccepted : Must.BeRefused;
    }

    private Must ClosedOut(CaseEvent e)
    {
        if (Members(e, "levels") < 3)
            return Must.Open;
        if (paper.IsInDanger || paper.IsOldHouseOpen || paper.Has("provideSafeResettlement"))
            return Must.BeRefused;
        return state == "rectified" && paper.Has("noAction")
            && paper is { IsUndecided: false, IsConfirmed: false, IsTakenBack: false, IsBuilt: false }
            ? Must.BeAccepted
            : Must.Open;
    }

    private Must Uploaded()
    {
        if (!paper.IsRegisteredPoor || !paper.Has("readyToUpload"))
            return Must.BeRefused;
        return state is "verifiedSafe" or "resettled" or "rectified" or "closedOut" ? Must.BeAccepted : Must.Open;
    }

    private Must Archived()
    {
        if (paper.IsInDanger || (paper.IsRegisteredPoor && !paper.IsUploaded))
            return Must.BeRefused;
        return state == "uploaded" && paper.IsClosedOut && paper.Has("noAction") ? Must.BeAccepted : Must.Open;
    }

    private static bool Yes(CaseEvent e, string key) => Said(e, key) == "true";

    private static string Said(CaseEvent e, string key) => Value(e, key) is { } value ? value.ToString() : "";

    private static int Members(CaseEvent e, string key) => Value(e, key) is { } value ? value.Members().Length : 0;

    private static FactValue? Value(CaseEvent e, string key)
    {
        foreach (var value in e.Evidence)
        {
            if (value.Fact.Name == key)
                return value;
        }

        return null;
    }
}
