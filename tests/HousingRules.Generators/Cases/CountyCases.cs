using System.Globalization;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Generators.Cases;

/// <summary>Cases of a county, replayed event by event: households of the renovation plan, some of whose items stay open, each with twenty
/// events, and households that have moved and have three items each.</summary>
public sealed class CountyCases
{
    public const int EventsEach = 20;

    private const int Towns = 12;
    private const int VillagesEach = 50;

    private static readonly Policy Policy = PolicyLibrary.BuiltIn.Newest("yiyuan");

    private readonly Procedure _procedure = Procedure.Of(Policy);
    private readonly CaseEvent[] _closed;
    private readonly CaseEvent[] _open;
    private readonly CaseEvent[] _moved;
    private readonly CaseEvent[] _long;

    /// <summary>The procedure by which they were opened.</summary>
    public Procedure Procedure => _procedure;

    public CountyCases()
    {
        CaseEvent[] plan =
        [
            At("appraised", 8).With("grade", "D"),
            At("applicationSubmitted", 9).With("writtenApplication", true).With("idCard", true).With("householdRegister", true),
            At("villageReviewed", 9).With("villageCommittees", true).With("villagerRepresentatives", true),
            At("villagePosted", 9),
            At("submittedToTown", 13),
            At("townReviewed", 13).With("passed", true),
            At("townPosted", 13),
            At("reportedToCounty", 17),
            At("countyFiled", 17),
            At("agreementSigned", 18).With("parties", ["town", "village", "household"])
                .With("contents", ["responsibilities", "mode", "completionDate", "disbursement"])
                .With("mode", "selfBuild")
                .With("subsidy", 20_000),
            At("worksStarted", 19).With("contractorQualified", true),
            At("paid", 20).With("route", "countyFinanceToHouseholdOneCard").With("share", "part").With("amount", 8_000),
            At("worksCompleted", 23),
        ];
        _closed =
        [
            .. plan,
            At("preliminaryAcceptance", 24).With("passed", true).With("attendees", ["town", "village", "contractor", "household"]),
            At("finalAcceptance", 24).With("passed", true).With("qualifiedThirdParty", true),
            At("postRectificationAppraisal", 25).With("grade", "A"),
            Close("village", 26),
            Close("town", 27),
            Close("county", 28),
            At("uploaded", 29),
        ];
        _open = [.. plan, .. Guidance(7)];
        _long = [.. plan[..^1], .. Enumerable.Range(0, 17).Select(_ => At("guidanceGiven", 21)), plan[^1]];
        _moved =
        [
            At("fieldChecked", 8).With("look", true).With("listen", true).With("record", true).With("photograph", true),
            .. Guidance(15),
            At("agreementSigned", 20).With("parties", ["town", "village", "household"])
                .With("contents", ["responsibilities", "mode", "completionDate", "disbursement"]),
            At("movedIn", 22),
            At("oldHouseClosed", 23).With("demolished", true),
            At("closedOut", 24).With("levels", ["village", "town", "county"]).With("evidence", ["photosOnFile"]),
        ];
    }

    /// <summary>The case of a household after its twenty events.</summary>
    /// <param name="number">Which household.</param>
    /// <param name="kind">What becomes of it.</param>
    /// <exception cref="InvalidOperationException">An event was refused: the history is not one of this policy.</exception>
    public CaseFile Replay(int number, CaseKind kind)
    {
        var replay = _procedure.Replay(Opened(number, kind), Events(kind));
        var refused = replay.Steps.FirstOrDefault(s => !s.IsAccepted);
        return refused is null
            ? replay.File
            : throw new InvalidOperationException($"{refused.Event}: {string.Join(", ", refused.Refusals)}");
    }

    /// <summary>The same as a household and events that are not yet replayed.</summary>
    public CaseHistory History(CaseKind kind) => new(Sheet(kind), [.. Events(kind)]);

    private CaseEvent[] Events(CaseKind kind) => kind switch { CaseKind.Open => _open, CaseKind.Closed => _closed, _ => _moved };

    private static FactSheet Sheet(CaseKind kind)
    {
        var sheet = Policy.NewSheet();
        sheet.Set("registeredPoor", true);
        if (kind == CaseKind.Moved)
            sheet.Set("relocatedBy", "relatives").Set("stillLivesInOldHouse", true).Set("threatensNeighbours", true);
        return sheet;
    }

    private CaseFile Opened(int number, CaseKind kind)
    {
        var village = number % (Towns * VillagesEach);
        var identity = new HouseholdIdentity(
            number.ToString(CultureInfo.InvariantCulture),
            "county",
            Name("town", village / VillagesEach),
            Name("village", village));
        return _procedure.Open(identity, Sheet(kind));
    }

    /// <summary>A case of thirty events, and the event that comes next: the preliminary acceptance.</summary>
    public (CaseFile File, CaseEvent Next) OfThirtyEvents()
    {
        var file = Opened(0, CaseKind.Open);
        return (_procedure.Replay(file, _long).File, _closed[13]);
    }

    private CaseEvent At(string name, int day) => _procedure.Event(name, new(2020, 6, day));

    private CaseEvent Close(string level, int day) =>
        At("closedOut", day).With("levels", [level]).With("evidence", ["photosOnFile", "reportOnFile"]);

    private IEnumerable<CaseEvent> Guidance(int count) => Enumerable.Range(0, count).Select(_ => At("guidanceGiven", count > 10 ? 10 : 24));

    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind} {number}");
}

/// <summary>What becomes of a case.</summary>
public enum CaseKind
{
    /// <summary>Its item is closed by the three levels, one after the other.</summary>
    Closed,

    /// <summary>Its item stays open.</summary>
    Open,

    /// <summary>The household has moved; its three items are closed at once.</summary>
    Moved,
}
