using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>The facts of one household as they were read, and what could not be.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class HouseholdReading
{
    private readonly FactSheet _sheet;

    internal HouseholdReading(
        FactSheet sheet,
        ImmutableArray<HouseholdProblem> problems,
        ImmutableArray<string> otherKeys,
        int factsSaid)
    {
        _sheet = sheet;
        Problems = problems;
        OtherKeys = otherKeys;
        FactsSaid = factsSaid;
    }

    /// <summary>What is wrong; empty when nothing is. A household with a problem is not decided.</summary>
    public ImmutableArray<HouseholdProblem> Problems { get; }

    /// <summary>Keys that mean no fact, in the order in which they stand.</summary>
    public ImmutableArray<string> OtherKeys { get; }

    /// <summary>How many keys mean a fact.</summary>
    internal int FactsSaid { get; }

    /// <summary>What was read; nobody else may change it.</summary>
    internal FactSheet Sheet => _sheet;

    /// <summary>Fills a sheet with the facts; every fact that was left out gets its omitted value.</summary>
    /// <param name="sheet">A sheet of the same facts.</param>
    /// <exception cref="ArgumentException"><paramref name="sheet"/> is null or has other facts.</exception>
    public void Fill(FactSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        if (!sheet.Catalog.IsSameAs(_sheet.Catalog))
            throw new ArgumentException("The sheet has the facts of another policy.", nameof(sheet));
        _sheet.Codes.CopyTo(sheet.Codes, 0);
    }

    /// <summary>A sheet with the facts.</summary>
    internal FactSheet ToSheet() => _sheet.Copy();
}
