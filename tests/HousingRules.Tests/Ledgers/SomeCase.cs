using System.Globalization;
using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Tests.Ledgers;

/// <summary>Cases of the Yiyuan policy, and ledgers of them.</summary>
internal static class SomeCase
{
    private static readonly Lazy<Procedure> Yiyuan = new(() => Procedure.Of(Some.Yiyuan).Kept());

    public static Procedure Procedure => Yiyuan.Value;

    public static CaseFile Opened(FactSheet facts, string id = "h1", string? town = "T1", string? village = "V1") =>
        Procedure.Open(new(id, "C", town, village), facts);

    /// <summary>A registered poor household with a safe house and an opinion on how to improve it.</summary>
    public static CaseFile WithAnOpinion(string id = "h1", string? town = "T1", string? village = "V1") =>
        Opened(Some.Household(("registeredPoor", true), ("originalGrade", "B")), id, town, village)
            .After("""{"event": "appraised", "date": "2020-06-08", "grade": "A", "improvementOpinion": true}""");

    /// <summary>A household of the plan, up to the filing of its papers.</summary>
    public static CaseFile Filed(FactSheet facts, string id = "h1", string? town = "T1", string? village = "V1") =>
        Opened(facts, id, town, village).After(
        """{"event": "appraised", "date": "2020-06-08", "grade": "D"}""",
        """{"event": "applicationSubmitted", "date": "2020-06-09", "writtenApplication": true, "idCard": true, "householdRegister": true}""",
        """{"event": "villageReviewed", "date": "2020-06-09", "villageCommittees": true, "villagerRepresentatives": true}""",
        """{"event": "villagePosted", "date": "2020-06-09"}""",
        """{"event": "submittedToTown", "date": "2020-06-13"}""",
        """{"event": "townReviewed", "date": "2020-06-13", "passed": true}""",
        """{"event": "townPosted", "date": "2020-06-13"}""",
        """{"event": "reportedToCounty", "date": "2020-06-17"}""",
        """{"event": "countyFiled", "date": "2020-06-17"}""");

    /// <summary>A household of the plan with its agreement.</summary>
    public static CaseFile Agreed(FactSheet facts, string id = "h1", string? town = "T1", string? village = "V1") =>
        Filed(facts, id, town, village).After(
        """{"event": "agreementSigned", "date": "2020-06-18", "parties": ["town", "village", "household"], "contents": ["responsibilities", "mode", "completionDate", "disbursement"], "mode": "selfBuild"}""");

    /// <summary>The close-out of a case's open items.</summary>
    public static string Closing(string date, string level, string evidence = "\"photos\", \"postRectificationAppraisalReport\"") =>
        $$"""{"event": "closedOut", "date": "{{date}}", "levels": ["{{level}}"], "evidence": [{{evidence}}]}""";

    /// <summary>The case after events that are all accepted.</summary>
    public static CaseFile After(this CaseFile file, params string[] events)
    {
        var replay = file.Replayed(events);
        Assert.All(replay.Steps, step => Assert.True(step.IsAccepted, $"{step.Event}: {string.Join(", ", step.Refusals)}"));
        return replay.File;
    }

    public static CaseReplay Replayed(this CaseFile file, params string[] events) =>
        Procedure.Replay(file, events.Select(e => Procedure.Read(JsonElement.Parse(e))));

    public static Ledger Ledger(string day, params CaseFile[] files)
    {
        var ledger = new Ledger(Day(day));
        foreach (var file in files)
            ledger.Post(Procedure, file);
        return ledger;
    }

    public static ProgressLine Progress(string day, params CaseFile[] files)
    {
        var progress = new CaseProgress(Day(day));
        foreach (var file in files)
            progress.Add(Procedure, file.On(progress.Day));
        return progress.Total;
    }

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
