using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads what can be said of events: pieces of evidence of their own, and other keys for facts of the household.</summary>
internal sealed class EvidenceReader(FindingList findings, ProcedureNames names, List<TextNode> citations)
{
    // An event's own keys, and what only a household's fact has.
    private static readonly string[] Reserved = ["event", "date"];
    private static readonly string[] OfHouseholds = ["Headers", "EstablishedBy", "Due", "Changeable"];

    private readonly FactReader _facts = new(findings, names.Table, names.Policy);
    private readonly List<FactDeclaration> _namedSets = [];

    /// <summary>What each key stands for.</summary>
    public Dictionary<string, EvidenceUse> Keys { get; } = new(StringComparer.Ordinal);

    public System.Collections.Immutable.ImmutableArray<FactDeclaration> NamedSets => [.. _namedSets];

    /// <summary>Where the name of a piece of evidence stands.</summary>
    public FilePosition PlaceOf(FactDeclaration evidence) => _facts.Places[evidence.Name];

    /// <summary>The piece of evidence; null for another key of a household's fact.</summary>
    public FactDeclaration? Read(ObjectReader o)
    {
        var fact = o.Has("Establishes") ? null : Declared(o);
        var key = o.Text("Name");
        var meant = fact ?? names.Fact(o.Text("Establishes"));
        if (fact is null)
        {
            o.Localized("Label");
            o.OptionalTexts("Readings");
            CitedClauses.Read(o, citations);
        }

        if (Reserved.Contains(key.Value))
            findings.Error(
                key.Position,
                PolicySentences.KeyOfEveryEvent(key.Value));
        else if (fact is null && names.IsAnotherFact(key, meant))
            findings.Error(key.Position, PolicySentences.NameOfAnotherFact(key.Value));
        if (!Keys.TryAdd(key.Value, new(key.Value, meant)))
            findings.Error(key.Position, PolicySentences.DeclaredTwiceInEvidence(key.Value));
        return fact;
    }

    private FactDeclaration Declared(ObjectReader o)
    {
        var symbols = o.Boolean("Symbols", false);
        var fact = _facts.Fact(o, symbols);
        citations.AddRange(_facts.Citations);
        _facts.Citations.Clear();
        o.Node("Clause");
        foreach (var key in OfHouseholds.Where(o.Has))
            findings.Error(o.PlaceOf(key), PolicySentences.EvidenceHasNo(key));
        if (symbols && fact.Type is not SetType)
            findings.Error(o.PlaceOf("Symbols"), PolicySentences.OnlyMembersAreListed);
        if (symbols)
            _namedSets.Add(fact);
        return fact;
    }
}
