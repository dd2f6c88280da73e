using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads the declaration of a fact.</summary>
internal sealed class FactReader(FindingList findings, NameTable names, PolicyFile? policy)
{
    private readonly RosterWords _words = new(findings);
    private RosterWords.ValueWords _values = null!;

    public List<TextNode> Citations { get; } = [];

    public ImmutableDictionary<string, FilePosition>.Builder Places { get; } =
        ImmutableDictionary.CreateBuilder<string, FilePosition>(StringComparer.Ordinal);

    /// <param name="o">The declaration.</param>
    /// <param name="membersAreNames">Whether a set's members may be named in expressions.</param>
    public FactDeclaration Fact(ObjectReader o, bool membersAreNames = true)
    {
        var name = o.Text("Name");
        names.Add(name);
        Places[name.Value] = name.Position;
        var alias = names.Alias(o);
        _values = _words.Values();
        var owner = RosterWords.OwnerOf(name.Value);
        _words.Header(owner, name.Value, name.Position);
        Headers(owner, o);
        var type = new TypeReader(findings, (v, isSet) => Option(v, isSet && membersAreNames)).OfFact(o);
        var fact = new FactDeclaration(
            name.Value,
            type,
            o.Localized("Label"),
            alias,
            [.. o.OptionalTexts("Headers").Select(h => h.Value).Union(IdentityHeaders.OfPlace(name.Value))])
        {
            EstablishedBy = [.. o.OptionalTexts("EstablishedBy").Select(Actor)],
            Due = o.OptionalText("Due") is { } due ? Milestone(due) : null,
            Changeable = o.Boolean("Changeable", false),
            Clauses = CitedClauses.ReadOptional(o, Citations),
            Readings = [.. o.OptionalTexts("Readings").Select(r => r.Value)],
        };
        CheckToday(o, name, fact);
        CheckPlace(o, name, fact);
        fact.OmittedCode = Value(o, "Omitted", fact, findings) is { IsUnknown: false } omitted ? omitted.Code : null;
        return fact;
    }

    // The day comes from whoever asks: a wrong one would never be noticed.
    private void CheckToday(ObjectReader o, TextNode name, FactDeclaration fact)
    {
        if (name.Value != FactCatalog.TodayName)
            return;
        if (fact.Type is not DateType)
            findings.Error(
                o.PlaceOf("Type"),
                PolicySentences.TodayIsNoFactOfThisType);
        else if (o.Has("Omitted"))
            findings.Error(
                o.PlaceOf("Omitted"),
                PolicySentences.TodayIsGivenByTheDay);
    }

    // A place is compared with a list, and one that is not in it is a slip.
    private void CheckPlace(ObjectReader o, TextNode name, FactDeclaration fact)
    {
        if (!IdentityHeaders.OfPlace(name.Value).IsEmpty && fact.Type is not OneOfType)
            findings.Error(
                o.PlaceOf("Type"),
                PolicySentences.PlaceOfAnotherType(name.Value));
    }

    private FactOption Option(ObjectReader o, bool isMember)
    {
        var name = o.Text("Name");
        var owner = new object();
        _values.Add(owner, name.Value, name.Position);
        Values(owner, o, isMember);
        if (isMember)
        {
            names.Add(name);
            Places[name.Value] = name.Position;
            _words.Header(owner, name.Value, name.Position);
            Headers(owner, o);
        }

        return new(
            name.Value,
            o.Localized("Label"),
            isMember ? names.Alias(o) : null,
            isMember ? [.. o.OptionalTexts("Headers").Select(h => h.Value)] : [],
            [.. o.OptionalTexts("Synonyms").Select(s => s.Value)]);
    }

    // A label heads a column, and is typed into cells.
    private void Headers(object owner, ObjectReader o)
    {
        var label = o.OptionalLocalized("Label");
        _words.Header(owner, label?.Chinese, o.PlaceOf("Label"));
        _words.Header(owner, label?.English, o.PlaceOf("Label"));
        if (o.OptionalText("Alias") is { } alias)
            _words.Header(owner, alias.Value, alias.Position);
        foreach (var header in o.OptionalTexts("Headers"))
        {
            RefuseBlank(header, PolicySentences.RosterHeader);
            _words.Header(owner, header.Value, header.Position);
        }
    }

    private void Values(object owner, ObjectReader o, bool hasAlias)
    {
        var label = o.OptionalLocalized("Label");
        _values.Add(owner, label?.Chinese, o.PlaceOf("Label"));
        _values.Add(owner, label?.English, o.PlaceOf("Label"));
        if (hasAlias && o.OptionalText("Alias") is { } alias)
            _values.Add(owner, alias.Value, alias.Position);
        foreach (var synonym in o.OptionalTexts("Synonyms"))
        {
            RefuseBlank(synonym, PolicySentences.Synonym);
            _values.Add(owner, synonym.Value, synonym.Position);
        }
    }

    // No cell says nothing and means something.
    private void RefuseBlank(TextNode word, LocalizedText kind)
    {
        if (!word.IsMissing && string.IsNullOrWhiteSpace(word.Value))
            findings.Error(
                word.Position,
                PolicySentences.CannotBeEmpty(kind));
    }

    /// <summary>A value of a fact as a policy's files write it; null, with a finding, when it does not fit. A key that is left out is
    /// unknown.</summary>
    public static FactValue? Value(ObjectReader o, string key, FactDeclaration fact, FindingList findings)
    {
        if (o.Optional(key) is not { } node)
            return FactValue.Unknown(fact);
        if (node is not NullNode && fact.Type.TryRead(node.AsJson(), out var code))
            return FactValue.OfCode(fact, code);
        WrittenValue.Refuse(findings, node, fact.Name, fact.Type);
        return null;
    }

    private string Actor(TextNode name)
    {
        if (policy is not null && policy.Actors.All(a => a.Name != name.Value))
            Unknown(name, PolicySentences.Actor, policy.Actors.Select(a => (a.Name, a.Label)));
        return name.Value;
    }

    private string Milestone(TextNode name)
    {
        if (policy is not null && policy.Milestones.All(m => m.Name != name.Value))
            Unknown(name, PolicySentences.Milestone, policy.Milestones.Select(m => (m.Name, m.Label)));
        return name.Value;
    }

    private void Unknown(TextNode name, LocalizedText kind, IEnumerable<(string, LocalizedText)> candidates) =>
        UnknownName.Report(findings, name, kind, candidates);
}
