using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads for which values of a key a row of a table is: one, several, a band of numbers, or <c>"*"</c> for all.</summary>
internal static class TableCellReader
{
    private const string All = "*";

    /// <summary>The cell; null, with a finding, when it cannot be read.</summary>
    public static TableCell? Read(Node node, FindingList findings, string key, FactDeclaration fact)
    {
        if (node is TextNode { Value: All })
            return TableCell.Any;
        if (fact.Type.Shape == ValueShape.Option)
            return Options(node, findings, key, fact.Type);
        if (fact.Type.Shape == ValueShape.Truth || fact.Type is SetType)
            return node is BooleanNode truth ? One(truth.Value ? 1 : 0) : Refused(node, findings, key, BooleanType.Instance);
        if (node is ObjectNode)
            return ObjectReader.Read(node, findings, o => Band(o, findings, key, fact.Type));
        return fact.Type.TryRead(node.AsJson(), out var code) ? One(code) : Refused(node, findings, key, fact.Type);
    }

    private static TableCell One(long code) => new([], code, code);

    private static TableCell? Options(Node node, FindingList findings, string key, FactType type)
    {
        var options = ImmutableArray.CreateBuilder<int>();
        foreach (var item in node is ArrayNode { Items.IsEmpty: false } several ? several.Items : [node])
        {
            if (item is not TextNode text)
                return Refused(item, findings, key, type);
            if (type.TryRead(text.AsJson(), out var code))
                options.Add((int)code);
            else
                UnknownName.Report(findings, text, PolicySentences.Value, type.Options.Select(v => (v.Name, v.Label)));
        }

        return options.Count == 0 ? null : new([.. options.Distinct().Order()], 0, 0);
    }

    // From and To belong to it, as people speak; what is Below does not.
    private static TableCell? Band(ObjectReader o, FindingList findings, string key, FactType type)
    {
        var from = Bound(o, "From", findings, key, type);
        var to = Bound(o, "To", findings, key, type);
        var below = Bound(o, "Below", findings, key, type);
        if (o.Has("To") && o.Has("Below"))
            findings.Error(
                o.PlaceOf("Below"),
                PolicySentences.EitherToOrBelow);
        var through = below is { } end ? end - 1 : to ?? type.Bounds.Greatest;
        if (from > through)
        {
            findings.Error(o.Position, PolicySentences.BandEndsBeforeItBegins);
            return null;
        }

        return new([], from ?? type.Bounds.Least, through);
    }

    private static long? Bound(ObjectReader o, string name, FindingList findings, string key, FactType type)
    {
        if (o.Optional(name) is not { } node)
            return null;
        if (type.TryRead(node.AsJson(), out var code))
            return code;
        WrittenValue.Refuse(findings, node, key, type);
        return null;
    }

    private static TableCell? Refused(Node node, FindingList findings, string key, FactType type)
    {
        WrittenValue.Refuse(findings, node, key, type);
        return null;
    }
}
