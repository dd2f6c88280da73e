using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>Draws households and what happens to them as a county might see it: mostly what comes next, some of it wrong.</summary>
internal sealed class LikelyHistory(SeededRandom dice)
{
    private const string Paper = "writtenApplication idCard householdRegister";
    private const string Methods = "look listen record photograph";

    private DateOnly _day = new(2020, 6, 7);

    /// <summary>A household of any kind.</summary>
    public FactSheet Household()
    {
        var sheet = Some.Yiyuan.NewSheet();
        string[][] kinds =
        [
            ["registeredPoor"], ["registeredPoor"], ["minimumLivingGuarantee"], ["marginalLowIncome"], ["otherDifficulty"],
            ["registeredPoor", "minimumLivingGuarantee"], [],
        ];
        sheet.Set("categories", dice.Of(kinds));
        if (dice.Percent(40))
            sheet.Set("originalGrade", dice.Of(["A", "B", "C", "D"]));
        if (dice.Percent(30))
            sheet.Set("relocatedBy", dice.Of(["relatives", "turnoverHousing", "relocationProgramme"]));
        foreach (var fact in new[] { "renovated", "rectified", "affectsAppearance", "improvementOpinion", "oldHouseDemolished" })
            sheet.Set(fact, dice.Percent(12));
        sheet.Set("stillLivesInOldHouse", dice.Percent(50));
        sheet.Set("housingHazardSuspected", dice.Percent(50));
        if (dice.Percent(70))
            sheet.Set("threatensNeighbours", dice.Percent(40));
        if (dice.Percent(10))
            sheet.SetUnknown("affectsAppearance");
        return sheet;
    }

    /// <summary>An event where the case stands.</summary>
    public string Event(string state)
    {
        _day = _day.AddDays(dice.Below(10) switch { < 5 => 0, < 7 => 1, < 9 => 4, _ => 9 });
        var text = dice.Percent(75) ? Next(state) : Any();
        return FormattableString.Invariant($"{_day:yyyy-MM-dd} {text}");
    }

    private string Next(string state) => state switch
    {
        "listed" or "verifying" => dice.Of([Appraised, Checked, Checked, Applied, Signed, "movedIn", "hazardRectified photosBeforeAfter"]),
        "verifiedSafe" => dice.Of([Checked, "uploaded", Appraised, "factsEstablished improvementOpinion", "archived"]),
        "problemListed" or "reopened" => dice.Of(
            [
                Applied, Applied, Applied, Signed, "movedIn", Closed, Works, Post, Levels, Appraised, "countyFiled",
                "hazardRectified photosBeforeAfter",
            ]),
        "applicationIncomplete" or "applicationRejected" => dice.Of([Applied, Applied, "archived"]),
        "applied" => dice.Of(["villageReviewed villageCommittees villagerRepresentatives", "villagePosted"]),
        "villagePublicity" => "submittedToTown",
        "townReview" => dice.Of(["townReviewed passed", "townPosted"]),
        "townPublicity" => "reportedToCounty",
        "reportedToCounty" => dice.Of(["countyFiled", "suspectedListIssued", Appraised]),
        "filed" => dice.Of([Signed, Signed, "movedIn", Appraised]),
        "agreed" => dice.Of([Works, Works, "movedIn", Paid]),
        "underWorks" => dice.Of(["worksCompleted", "worksCompleted", Preliminary, Preliminary, Post, "movedIn", Paid]),
        "preliminarilyAccepted" => "finalAcceptance passed qualifiedThirdParty",
        "accepted" => dice.Of([Post, Post, Paid]),
        "resettled" => dice.Of([Closed, Closed, Post, Paid, Levels, "movedIn"]),
        "rectified" => dice.Of([Levels, Levels, "uploaded", Paid, Checked, Closed]),
        "closedOut" => dice.Of(["uploaded", Checked, Paid, "archived"]),
        "uploaded" => dice.Of(["archived", Checked, Paid, Appraised]),
        _ => Any(),
    };

    private string Any() => dice.Of(
    [
        Appraised, Checked, Applied, Signed, Works, Preliminary, Post, "movedIn", Closed, Paid, Levels, "uploaded", "archived",
        "countyFiled", "worksCompleted", "submittedToTown", "reportedToCounty", "villagePosted", "townPosted interruptedOn=2020-06-06",
        "villagePosted interruptedOn=2020-06-06", "suspectedListIssued", "finalAcceptance passed qualifiedThirdParty",
        "hazardRectified photosBeforeAfter", $"factsEstablished threatensNeighbours={Truth}", "factsEstablished affectsAppearance",
        "townReviewed passed", "villageReviewed villageCommittees villagerRepresentatives", "guidanceGiven", Moved, Moved,
    ]);

    private string Appraised => $"appraised grade={Grade}{(dice.Percent(5) ? " gradeAssignedBy=villageCadre" : "")}";

    private string Checked => $"fieldChecked {(dice.Percent(93) ? Methods : "look listen")} newHazardFound={Truth}"
        + (dice.Percent(15) ? $" stillLivesInOldHouse={Truth}" : "") + (dice.Percent(10) ? " hazardPhotos=0" : "");

    private string Applied => $"applicationSubmitted {(dice.Percent(90) ? Paper : "writtenApplication idCard")}";

    private string Signed => $"agreementSigned parties={(dice.Percent(93) ? "town+village+household" : "town+village")} "
        + $"contents=responsibilities+mode+completionDate+disbursement{dice.Of(["", " mode=selfBuild", " mode=unifiedAgentBuild",
            " mode=newTurnoverHousing", " measure=relocation"])}";

    private string Works => $"worksStarted contractorQualified={(dice.Percent(90) ? "true" : "false")}";

    private string Preliminary => $"preliminaryAcceptance passed={(dice.Percent(85) ? "true" : "false")} "
        + $"attendees={(dice.Percent(93) ? "town+village+contractor+household" : "town+village+contractor")}";

    private string Post => $"postRectificationAppraisal grade={(dice.Percent(75) ? dice.Of(["A", "B"]) : dice.Of(["C", "D"]))}";

    // To and fro, as what is known of a household changes.
    private string Moved => $"{dice.Of(["factsEstablished", "movedIn"])} relocatedBy={dice.Of(["none", "turnoverHousing", "other"])}";

    private string Closed => dice.Of(["oldHouseClosed demolished", "oldHouseClosed waterCut powerCut belongingsCleared doorLocked",
        "oldHouseClosed waterCut"]);

    private string Paid => $"paid route={dice.Of(["countyFinanceToHouseholdOneCard", "countyFinanceToContractor",
        "countyFinanceToTownThenTownPays", "byCountyDecision"])} share={dice.Of(["part", "full"])}";

    private string Levels => $"closedOut levels={dice.Of(["village+town+county", "village+town+county", "village", "town"])}"
        + (dice.Percent(50) ? " evidence=photosOnFile" : "");

    private string Grade => dice.Of(["A", "B", "C", "D", "D", "D"]);

    private string Truth => dice.Of(["true", "false"]);
}
