using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads the type of a fact or a parameter: its kind, and the options or bounds that the kind asks for.</summary>
/// <param name="findings">What is wrong.</param>
/// <param name="option">Reads an option; it is told whether the option is a member of a set.</param>
internal sealed class TypeReader(FindingList findings, Func<ObjectReader, bool, FactOption> option)
{
    private static readonly ImmutableArray<(FactKind Kind, Func<TypeReader, ObjectReader, FactType> Read)> Kinds =
    [
        (FactKind.Boolean, (_, _) => BooleanType.Instance),
        (FactKind.OneOf, (reader, o) => new OneOfType(reader.Options(o, isSet: false))),
        (FactKind.Set, (reader, o) => reader.Set(o)),
        (FactKind.Integer, (reader, o) => reader.Integer(o)),
        (FactKind.Decimal, (reader, o) => reader.Decimal(o)),
        (FactKind.Date, (_, _) => DateType.Instance),
    ];

    /// <summary>The type of a fact, which may be any.</summary>
    public FactType OfFact(ObjectReader o) => Read(o, [.. Kinds.Select(k => k.Kind)], PolicySentences.Type);

    /// <summary>The type of a parameter, which is no set.</summary>
    public FactType OfParameter(ObjectReader o) =>
        Read(o, [FactKind.Boolean, FactKind.OneOf, FactKind.Integer, FactKind.Decimal, FactKind.Date], PolicySentences.TypeOfParameter);

    private FactType Read(ObjectReader o, ImmutableArray<FactKind> allowed, LocalizedText kind)
    {
        var name = o.Text("Type");
        foreach (var (declared, read) in Kinds)
        {
            if (declared.Name == name.Value && allowed.Contains(declared))
                return read(this, o);
        }

        if (name.Value.Length > 0)
            UnknownName.Report(findings, name, kind, allowed.Select(k => k.Name));
        return BooleanType.Instance;
    }

    private SetType Set(ObjectReader o)
    {
        var options = Options(o, isSet: true);
        return new(options, o.OptionalObjects("Combined", c => Combined(c, options)));
    }

    private ImmutableArray<FactOption> Options(ObjectReader o, bool isSet)
    {
        var options = o.Objects("Values", v => option(v, isSet));
        foreach (var twice in options.GroupBy(v => v.Name, StringComparer.Ordinal).Where(g => g.Key.Length > 0 && g.Count() > 1))
        {
            var again = o.Objects("Values", v => v.PlaceOf("Name")).Where((_, i) => options[i].Name == twice.Key).Last();
            if (!findings.HasErrorAt(again))
                findings.Error(
                    again,
                    PolicySentences.ValueIsDeclaredTwice(twice.Key));
        }

        if (options.IsEmpty && o.Has("Values"))
            findings.Error(o.PlaceOf("Values"), PolicySentences.NoValueIsDeclared);
        if (isSet && options.Length > Limits.Members)
            findings.Error(o.PlaceOf("Values"), PolicySentences.TooManyMembers(Limits.Members));
        return options;
    }

    private CombinedOptions Combined(ObjectReader o, ImmutableArray<FactOption> options)
    {
        var text = o.Text("Text").Value;
        var members = 0L;
        foreach (var member in o.Texts("Means"))
        {
            var index = options.IndexOf(options.FirstOrDefault(v => v.Name == member.Value)!);
            if (index < 0)
                UnknownName.Report(findings, member, PolicySentences.Member, options.Select(v => v.Name));
            else
                members |= 1L << index;
        }

        return new(text, members);
    }

    private IntegerType Integer(ObjectReader o)
    {
        var (minimum, maximum) = (o.Integer("Minimum", int.MinValue), o.Integer("Maximum", int.MaxValue));
        if (minimum > maximum)
            findings.Error(o.PlaceOf("Maximum"), PolicySentences.MaximumIsBelowMinimum);
        return new(minimum, Math.Max(minimum, maximum), Unit(o));
    }

    private DecimalType Decimal(ObjectReader o)
    {
        var scale = o.Node("Scale") is { } node ? o.AsInteger(node) ?? 0 : 0;
        if (scale is < 0 or > DecimalType.MostScale)
        {
            findings.Error(
                o.PlaceOf("Scale"),
                PolicySentences.ScaleOutOfBounds(DecimalType.MostScale));
            scale = 0;
        }

        var least = Bound(o, "Minimum", scale, -NumberType.Most);
        var greatest = Bound(o, "Maximum", scale, NumberType.Most);
        if (least > greatest)
            findings.Error(o.PlaceOf("Maximum"), PolicySentences.MaximumIsBelowMinimum);
        return new(scale, Unit(o), least, Math.Max(least, greatest));
    }

    private long Bound(ObjectReader o, string key, int scale, long widest)
    {
        var omitted = widest * NumberText.Power(scale);
        if (o.Optional(key) is not { } node)
            return omitted;
        if (new DecimalType(scale, null, -Math.Abs(omitted), Math.Abs(omitted)).TryRead(node.AsJson(), out var bound))
            return bound;
        findings.Error(
            node.Position,
            PolicySentences.MustBeANumberWith(scale));
        return omitted;
    }

    private Unit? Unit(ObjectReader o)
    {
        if (o.OptionalText("Unit") is not { } name)
            return null;
        var unit = HousingRules.Facts.Unit.Named(name.Value);
        if (unit is null)
            UnknownName.Report(findings, name, PolicySentences.Unit, HousingRules.Facts.Unit.All.Select(u => u.Name));
        return unit;
    }
}
