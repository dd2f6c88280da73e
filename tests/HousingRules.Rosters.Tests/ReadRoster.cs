using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Tests;

/// <summary>A roster that was read to its end.</summary>
internal sealed record ReadRoster(IReadOnlyList<RosterRow> Rows, IReadOnlyList<RosterRemark> Remarks, SkippedRows Skipped, Roster Roster)
{
    /// <summary>The rows that hold a household.</summary>
    public IEnumerable<RosterRow> Households => Rows.Where(r => r.Facts is not null);

    /// <summary>The rows that cannot be read.</summary>
    public IEnumerable<RosterRow> Bad => Rows.Where(r => r.Facts is null);

    /// <summary>Whether something was left out that may hold facts.</summary>
    public bool NeedsDecision => Remarks.Any(r => r.NeedsDecision);

    /// <summary>A fact of each household, "?" where it is unknown.</summary>
    public IEnumerable<string> Fact(string name) =>
        Households.Select(h => h.Facts![name] is { IsUnknown: false } value ? value.ToString() : "?");

    public static ReadRoster Of(Roster roster)
    {
        var rows = roster.Read(Given.Policy).ToList();
        return new(rows, roster.Remarks, roster.Skipped, roster);
    }
}
