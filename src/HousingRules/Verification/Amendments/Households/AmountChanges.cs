using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Which outcomes are paid otherwise: by another sum, another cap, another table. How much more or less a household gets is told
/// household by household, on a roster.</summary>
internal static class AmountChanges
{
    public static IEnumerable<UnfollowedChange> Of(CompiledPolicy before, CompiledPolicy after, Renames renames)
    {
        var old = before.Amounts.ToDictionary(a => renames.OfOutcome(a.Outcome.Name), Written, StringComparer.Ordinal);
        var now = after.Amounts.ToDictionary(a => a.Outcome.Name, Written, StringComparer.Ordinal);
        var decidedBefore = before.Document.Outcomes.Select(o => renames.OfOutcome(o.Name)).ToHashSet(StringComparer.Ordinal);
        // An outcome that only one of them has is told with what is decided.
        return after.Document.Outcomes
            .Where(o => decidedBefore.Contains(o.Name) && old.GetValueOrDefault(o.Name) != now.GetValueOrDefault(o.Name))
            .Select(UnfollowedChange.Paid);
    }

    private static string Written(CompiledAmount amount) =>
        string.Join('\n', amount.Tables.Select(Written).Prepend($"{Written(amount.Written.Type)} {amount.Paid.Key}"));

    private static string Written(TableTerm term)
    {
        var table = term.Table;
        var rows = table.Rows.Select(
            r => $"{string.Join(' ', r.Cells.Zip(table.Keys, (cell, key) => Written(cell, key.Fact.Type)))}: {table.Type.Print(r.Value)}");
        var keys = table.Keys.Select(k => $"{k.Fact.Name} {(k.Fact.Type is SetType ? k.Fact.Options[k.Member].Name : "")}");
        // In whatever order the rows stand.
        return $"{Written(table.Type)} {string.Join(' ', keys)}: {string.Join("; ", rows.Order(StringComparer.Ordinal))}";
    }

    private static string Written(TableCell cell, FactType type) => cell == TableCell.Any ? "*"
        : !cell.Options.IsEmpty ? string.Join(',', cell.Options.Select(o => type.Options[o].Name).Order(StringComparer.Ordinal))
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{End(cell.From, cell.From <= type.Bounds.Least)}..{End(cell.Through, cell.Through >= type.Bounds.Greatest)}"
            + $" {(type as NumberType)?.Scale}");

    // A band without an end goes as far as the fact does.
    private static long? End(long code, bool isOpen) => isOpen ? null : code;

    private static string Written(DecimalType type) =>
        string.Create(CultureInfo.InvariantCulture, $"{type.DeclaredUnit?.Name} {type.Scale}");
}
