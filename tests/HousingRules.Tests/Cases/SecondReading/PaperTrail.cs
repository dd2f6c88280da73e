using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>What an event that was accepted leaves on the paper.</summary>
internal static class PaperTrail
{
    public static void Write(this Paper paper, CaseEvent e, string state)
    {
        paper.LastDay = e.Date;
        var wasDue = paper.Has("includeInRenovationPlan");
        var wasUngraded = paper.Is("newHazardFound") && paper.Text("currentGrade") == "none";
        paper.Hear(e);
        switch (e.Name)
        {
            case "fieldChecked":
                Check(paper, wasUngraded);
                break;
            case "appraised" or "postRectificationAppraisal":
                // The grade ends what was found before it (A09, A10).
                paper.Set("newHazardFound", "false");
                Rebuild(paper);
                break;
            case "factsEstablished":
                paper.IsTakenBack |= e.Evidence.Any(v => v.Fact.Name == "relocatedBy");
                // The agreement serves whichever is known first, it or the move (A41).
                if (paper is { IsAgreed: true, IsRelocated: true })
                    paper.Set("relocationAgreementSigned", "true");
                break;
            case "applicationSubmitted":
                paper.Set("housingHazardSuspected", "true");
                break;
            case "suspectedListIssued":
                paper.Set("onSuspectedList", "true");
                break;
            case "villagePosted" or "townPosted":
                paper.PostedOn = e.Date;
                break;
            case "agreementSigned":
                Sign(paper);
                break;
            case "movedIn":
                paper.IsMovedIn = true;
                paper.Set("stillLivesInOldHouse", "false");
                Resettle(paper, isIntoNewHousing: paper.Text("constructionMode") == "newTurnoverHousing");
                break;
            case "hazardRectified":
                paper.IsHazardRectified = true;
                break;
            case "finalAcceptance" when state == "accepted" && paper.IsPlanned:
                paper.Set("renovated", "true");
                break;
            case "closedOut":
                paper.IsConfirmed = true;
                break;
            case "uploaded":
                paper.IsUploaded = true;
                break;
            default:
                break;
        }

        // What somebody finds takes the ground away at once; what is done about it does not.
        if (wasDue && e.Name is "appraised" or "fieldChecked" or "factsEstablished")
            paper.IsPlanned = false;
        paper.Note(state, e.Name);
        paper.Annex = Annex(paper.Annex, e.Name, state);
        paper.Works = Works(paper.Works, e.Name, state);
    }

    private static void Check(Paper paper, bool wasUngraded)
    {
        if (wasUngraded)
            paper.Set("newHazardFound", "true");
        if (!paper.Is("newHazardFound"))
            return;
        paper.IsUnclear |= paper is { IsRelocated: true, IsConfirmed: true, IsClosedOut: false };
        if (paper.Text("currentGrade") is "A" or "B" || (paper.IsRelocated && paper.IsClosedOut))
            paper.Set("currentGrade", "none");
        if (paper.IsOnlyOther)
            paper.Set("housingHazardSuspected", "true");
    }

    // What was built anew where the household lived is no dangerous house any more (A21).
    private static void Rebuild(Paper paper)
    {
        if (paper is { IsRelocated: true, IsBuilt: true, Works: WorksStep.Final } && paper.Text("currentGrade") is "A" or "B")
            paper.Set("oldHouseDangerous", "false");
    }

    private static void Sign(Paper paper)
    {
        paper.IsAgreed = true;
        // Of an agreement that is signed again once the household has been resettled no route is named.
        if (paper.IsPlanned)
            paper.AgreedRoute = !paper.IsRelocated ? Route(paper) : paper.AgreedRoute is null ? null : "?";

        Resettle(paper, isIntoNewHousing: false);
        if (paper.IsRelocated)
            paper.Set("relocationAgreementSigned", "true");
    }

    // Who moves under an agreement that is not one to build has been resettled by it (四(一), A41); the works of turnover housing are
    // those of the house into which the household moves.
    private static void Resettle(Paper paper, bool isIntoNewHousing)
    {
        if (
            paper is { IsAgreed: true, IsMovedIn: true, IsRelocated: false, IsBuilt: false }
                && (paper.Works == WorksStep.None || isIntoNewHousing))
            paper.Set("relocatedBy", paper.Text("constructionMode") == "newTurnoverHousing" ? "turnoverHousing" : "other");
        if (paper is { IsAgreed: true, IsRelocated: true, IsMovedIn: true })
            paper.Set("relocationAgreementSigned", "true");
    }

    // 六(四); A27, A28.
    private static string Route(Paper paper)
    {
        var mode = paper.Text("constructionMode");
        if (mode == "none" && paper.Text("chosenMeasure") == "relocation")
            return "byCountyDecision";
        if (!paper.IsRegisteredPoor)
            return "countyFinanceToTownThenTownPays";
        return mode switch
        {
            "selfBuild" => "countyFinanceToHouseholdOneCard",
            "none" => "?",
            _ => "countyFinanceToContractor",
        };
    }

    private static AnnexStep Annex(AnnexStep before, string name, string state) => (name, state) switch
    {
        (_, "applicationIncomplete" or "applicationRejected") => AnnexStep.None,
        ("applicationSubmitted", _) => AnnexStep.Applied,
        ("villageReviewed", _) => AnnexStep.Reviewed,
        ("villagePosted", _) => AnnexStep.Posted,
        ("submittedToTown", _) => AnnexStep.Submitted,
        ("townReviewed", _) => AnnexStep.TownReviewed,
        ("townPosted", _) => AnnexStep.TownPosted,
        ("reportedToCounty", _) => AnnexStep.Reported,
        ("countyFiled", _) => AnnexStep.Filed,
        _ => before,
    };

    private static WorksStep Works(WorksStep before, string name, string state) => (name, state) switch
    {
        ("worksStarted", _) => WorksStep.Started,
        ("worksCompleted", _) => WorksStep.Completed,
        ("preliminaryAcceptance", "preliminarilyAccepted") => WorksStep.Preliminary,
        ("finalAcceptance", "accepted") => WorksStep.Final,
        ("preliminaryAcceptance" or "finalAcceptance", _) => WorksStep.Started,
        _ => before,
    };
}
