using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledgers of a file of cases as of a day: what every format prints.</summary>
/// <param name="Policy">The policy in force on the day.</param>
/// <param name="Ledger">The ledgers.</param>
/// <param name="Progress">How far the cases are.</param>
/// <param name="Items">All items, the settled ones too, in the order of the ledgers; empty for a format that prints none.</param>
internal sealed record LedgerReport(Policy Policy, Ledger Ledger, CaseProgress Progress, IReadOnlyList<LedgerItem> Items)
{
    /// <summary>Whether the user named the day; otherwise it is that of the last event.</summary>
    public required bool IsDayGiven { get; init; }

    /// <summary>The level that is asked for; null when each format chooses.</summary>
    public required LedgerLevel? Level { get; init; }

    /// <summary>The only town that is asked for; null for all.</summary>
    public required string? Town { get; init; }

    /// <summary>What is due, agreed and paid household by household, in the order of the ledgers; empty for a format that prints none and
    /// where no money moves.</summary>
    public IReadOnlyList<HouseholdMoney> Money { get; init; } = [];

    /// <summary>Cases that could not be added, so that the ledgers are without them; empty when all could, or when the user was told
    /// otherwise.</summary>
    public IReadOnlyList<LeftOutCase> LeftOut { get; init; } = [];

    public DateOnly Day => Ledger.Day;

    /// <summary>Whether there are places of more than one county, so that a town's name alone does not say which it is.</summary>
    public bool HasSeveralCounties { get; } = Progress.Lines(LedgerLevel.County).Length > 1;

    /// <summary>The levels that close an item, the first to close first.</summary>
    public IReadOnlyList<LedgerHeading> Levels { get; } =
    [
        .. Items.SelectMany(i => i.Levels).DistinctBy(l => l.Name).OrderBy(l => l.Order),
    ];

    /// <summary>The places of a level, each with its items and its cases.</summary>
    public IEnumerable<(Locality Locality, LedgerLine? Items, ProgressLine Cases)> Localities(LedgerLevel level)
    {
        // Every item is of a case, so no place has items and no case.
        var lines = Ledger.Lines(level).ToDictionary(l => l.Locality);
        return Progress.Lines(level).Select(cases => (cases.Locality, lines.GetValueOrDefault(cases.Locality), cases));
    }
}

/// <summary>A case that stands in no ledger.</summary>
/// <param name="Id">The case.</param>
/// <param name="Reason">Why.</param>
internal sealed record LeftOutCase(string Id, LocalizedText Reason);
