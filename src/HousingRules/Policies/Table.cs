using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>A table of the policy: a number for each combination of what is known of a household.</summary>
/// <param name="Name">The name used in amounts.</param>
/// <param name="Alias">Another name; null when there is none.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Type">What its numbers count.</param>
/// <param name="Keys">What its rows tell apart, one to three.</param>
/// <param name="Rows">Its rows; a household belongs to one at most.</param>
/// <param name="Clauses">Ids of the statements that hold it.</param>
/// <param name="Position">Where its name stands.</param>
internal sealed record Table(
    string Name,
    string? Alias,
    LocalizedText Label,
    DecimalType Type,
    ImmutableArray<TableKey> Keys,
    ImmutableArray<TableRow> Rows,
    ImmutableArray<string> Clauses,
    FilePosition Position)
{
    /// <summary>The most keys of a table.</summary>
    public const int MostKeys = 3;
}

/// <summary>What a column of a table is about: a fact, or one member of a set.</summary>
internal sealed record TableKey(FactDeclaration Fact, int Member)
{
    public LocalizedText Label => Fact.Type is SetType ? Fact.Options[Member].Label : Fact.Label;
}

/// <summary>A row of a table: one cell for each key, and the number.</summary>
internal sealed record TableRow(ImmutableArray<TableCell> Cells, long Value, FilePosition Position);

/// <summary>Which values of a key a row is for: some options, or all from one number to another.</summary>
internal sealed record TableCell(ImmutableArray<int> Options, long From, long Through)
{
    /// <summary>Every value.</summary>
    public static TableCell Any { get; } = new([], long.MinValue + 1, long.MaxValue);

    public bool Has(long code) => Options.IsEmpty ? code >= From && code <= Through : Options.Contains((int)code);
}
