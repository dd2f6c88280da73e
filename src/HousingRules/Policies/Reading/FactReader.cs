using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads the declaration of a fact.</summary>
internal sealed class FactReader(FindingList findings, NameTable names, PolicyFile? policy)
{
    // The number below it is the code of what is not known.
    private const int SmallestNumber = int.MinValue + 1;

    public List<TextNode> Citations { get; } = [];

    public ImmutableDictionary<string, Place>.Builder Places { get; } =
        ImmutableDictionary.CreateBuilder<string, Place>(StringComparer.Ordinal);

    /// <param name="o">The declaration.</param>
    /// <param name="membersAreNames">Whether a set's members may be named in expressions.</param>
    public FactDeclaration Fact(ObjectReader o, bool membersAreNames = true)
    {
        var name = o.Text("Name");
        names.Add(name);
        Places[name.Value] = name.Place;
        var alias = Alias(o);
        var type = Type(o);
        var options = type is FactType.OneOf or FactType.Set
            ? o.Objects("Values", v => Option(v, type == FactType.Set && membersAreNames))
            : [];
        CheckOptions(o, options, type);
        var (minimum, maximum) = type == FactType.Integer ? Bounds(o) : (0, 0);
        var fact = new FactDeclaration(
            name.Value,
            type,
            o.Localized("Label"),
            alias,
            [.. o.OptionalTexts("Headers").Select(h => h.Value)],
            options,
            type == FactType.Set ? o.OptionalObjects("Combined", c => Combined(c, options)) : [],
            minimum,
            maximum)
        {
            EstablishedBy = [.. o.OptionalTexts("EstablishedBy").Select(Actor)],
            Due = o.OptionalText("Due") is { } due ? Milestone(due) : null,
            Changeable = o.Boolean("Changeable", false),
            Clauses = HousingRules.Policies.Citations.ReadOptional(o, Citations),
            Readings = [.. o.OptionalTexts("Readings").Select(r => r.Value)],
        };
        fact.OmittedCode = Value(o, "Omitted", fact, findings) is { IsUnknown: false } omitted ? omitted.Code : null;
        return fact;
    }

    private (int Minimum, int Maximum) Bounds(ObjectReader o)
    {
        var (minimum, maximum) = (o.Integer("Minimum", SmallestNumber), o.Integer("Maximum", int.MaxValue));
        if (minimum < SmallestNumber)
            findings.Error(o.PlaceOf("Minimum"), $"最小值不能小于 {SmallestNumber}", $"The minimum must not be below {SmallestNumber}.");
        if (minimum > maximum)
            findings.Error(o.PlaceOf("Maximum"), "最大值小于最小值", "The maximum is below the minimum.");
        return (Math.Max(minimum, SmallestNumber), Math.Max(minimum, maximum));
    }

    private FactType Type(ObjectReader o)
    {
        var type = o.Text("Type");
        switch (type.Value)
        {
            case "boolean": return FactType.Boolean;
            case "oneOf": return FactType.OneOf;
            case "set": return FactType.Set;
            case "integer": return FactType.Integer;
            case "date": return FactType.Date;
            case "": return FactType.Boolean;
        }

        string[] known = ["boolean", "oneOf", "set", "integer", "date"];
        var meant = NearestName.DidYouMean(type.Value, known);
        findings.Error(
            type.Place,
            $"没有类型“{type.Value}”。{meant.Chinese}可用：{string.Join("、", known)}",
            $"There is no type \"{type.Value}\".{meant.English} Known: {string.Join(", ", known)}.");
        return FactType.Boolean;
    }

    private FactOption Option(ObjectReader o, bool isMember)
    {
        var name = o.Text("Name");
        if (isMember)
        {
            names.Add(name);
            Places[name.Value] = name.Place;
        }

        return new(
            name.Value,
            o.Localized("Label"),
            isMember ? Alias(o) : null,
            isMember ? [.. o.OptionalTexts("Headers").Select(h => h.Value)] : [],
            [.. o.OptionalTexts("Synonyms").Select(s => s.Value)]);
    }

    private void CheckOptions(ObjectReader o, ImmutableArray<FactOption> options, FactType type)
    {
        if (type is not (FactType.OneOf or FactType.Set))
            return;
        foreach (var twice in options.GroupBy(v => v.Name, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Error(o.PlaceOf("Values"), $"值“{twice.Key}”声明了两次", $"The value \"{twice.Key}\" is declared twice.");
        if (options.IsEmpty && o.Has("Values"))
            findings.Error(o.PlaceOf("Values"), "至少要有一个值", "At least one value must be declared.");
        if (type == FactType.Set && options.Length > Limits.Members)
            findings.Error(o.PlaceOf("Values"), $"成员超过 {Limits.Members} 个", $"A set has at most {Limits.Members} members.");
    }

    private CombinedOptions Combined(ObjectReader o, ImmutableArray<FactOption> options)
    {
        var text = o.Text("Text").Value;
        var members = 0L;
        foreach (var member in o.Texts("Means"))
        {
            var index = options.IndexOf(options.FirstOrDefault(v => v.Name == member.Value)!);
            if (index < 0)
                Unknown(member, "成员", "member", options.Select(v => v.Name));
            else
                members |= 1L << index;
        }

        return new(text, members);
    }

    /// <summary>A value of a fact as a policy's files write it; null, with a finding, when it does not fit. A key that is left out is
    /// unknown.</summary>
    public static FactValue? Value(ObjectReader o, string key, FactDeclaration fact, FindingList findings)
    {
        var node = o.Optional(key);
        try
        {
            switch (node)
            {
                case null:
                    return FactValue.Unknown(fact);
                case BooleanNode boolean when fact.Type == FactType.Boolean:
                    return FactValue.Of(fact, boolean.Value);
                case TextNode text when fact.Type == FactType.OneOf:
                    return FactValue.Of(fact, text.Value);
                case ArrayNode array when fact.Type == FactType.Set:
                    return FactValue.Of(fact, array.Items.Select(i => o.AsText(i).Value));
                case NumberNode when fact.Type == FactType.Integer && o.AsInteger(node) is { } number:
                    return FactValue.Of(fact, number);
                case TextNode when fact.Type == FactType.Date:
                    return FactValue.Of(fact, o.AsDate(node));
            }

            findings.Error(node.Place, "此值与事实的类型不符", $"The value does not fit a fact of type {fact.Type}.");
        }
        catch (ArgumentException)
        {
            findings.Error(node!.Place, "此值不在声明的范围内", "The value is not among the declared values.");
        }

        return null;
    }

    private string? Alias(ObjectReader o)
    {
        var alias = o.OptionalText("Alias");
        if (alias is not null)
            names.Add(alias);
        return alias?.Value;
    }

    private string Actor(TextNode name)
    {
        if (policy is not null && policy.Actors.All(a => a.Name != name.Value))
            Unknown(name, "责任主体", "actor", policy.Actors.Select(a => a.Name));
        return name.Value;
    }

    private string Milestone(TextNode name)
    {
        if (policy is not null && policy.Milestones.All(m => m.Name != name.Value))
            Unknown(name, "时限", "milestone", policy.Milestones.Select(m => m.Name));
        return name.Value;
    }

    private void Unknown(TextNode name, string chinese, string english, IEnumerable<string> candidates) =>
        UnknownName.Report(findings, name, chinese, english, candidates);
}
