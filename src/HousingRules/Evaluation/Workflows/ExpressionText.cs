using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Values and rows of tables as a rule would write them.</summary>
internal static class ExpressionText
{
    /// <summary>A value.</summary>
    public static string Literal(FactType type, long code) => type switch
    {
        OneOfType => $"\"{type.Print(code)}\"",
        DecimalType => $"{type.Print(code)}m",
        DateType when DateOnly.FromDayNumber((int)code) is var day =>
            string.Create(CultureInfo.InvariantCulture, $"DateOnly({day.Year}, {day.Month}, {day.Day})"),
        _ => type.Print(code),
    };

    /// <summary>The number of the row that is a household's; nothing where there is none.</summary>
    public static string Lookup(Table table) => table.Rows.Reverse().Aggregate(
        "0m",
        (rest, row) => $"iif({All(row.Cells.SelectMany((cell, k) => Conditions(table.Keys[k], cell)))}, "
            + $"{Literal(table.Type, row.Value)}, {rest})");

    public static string All(IEnumerable<string> conditions) => string.Join(" and ", conditions.DefaultIfEmpty("true"));

    public static string Any(IEnumerable<string> conditions) => string.Join(" or ", conditions.DefaultIfEmpty("false"));

    private static IEnumerable<string> Conditions(TableKey key, TableCell cell)
    {
        var type = key.Fact.Type;
        if (!cell.Options.IsEmpty)
            return [$"({Any(cell.Options.Select(o => $"{key.Fact.Name} == {Literal(type, o)}"))})"];
        if (cell == TableCell.Any)
            return [];
        if (type.Shape == ValueShape.Truth)
        {
            var name = type is SetType ? key.Fact.Options[key.Member].Name : key.Fact.Name;
            return [cell.From == 1 ? name : $"not {name}"];
        }

        var (least, greatest) = key.Fact.Bounds;
        ImmutableArray<string> ends =
        [
            .. cell.From > least ? [$"{key.Fact.Name} >= {Literal(type, cell.From)}"] : Array.Empty<string>(),
            .. cell.Through < greatest ? [$"{key.Fact.Name} <= {Literal(type, cell.Through)}"] : Array.Empty<string>(),
        ];
        return ends;
    }
}
