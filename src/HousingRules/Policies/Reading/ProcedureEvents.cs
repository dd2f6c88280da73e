using System.Collections.Immutable;
using System.Text.RegularExpressions;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads the events of a procedure: their evidence, their guards and the ways they move a case.</summary>
internal sealed partial class ProcedureEvents(FindingList findings, ProcedureNames names, List<TextNode> citations)
{
    private static readonly GuardCheck NoCheck = new GuardCheck.Each([]);
    private static readonly string[] Filled = ["{detail}", "{day}", "{since}", "{state}", "{event}"];

    /// <summary>Words that stand in for those that could not be read.</summary>
    public static RefusalWords NoWords { get; } = new("", new("", ""), new("", ""), []);

    public static StandingRefusals NoRefusals { get; } = new(NoWords, NoWords, NoWords, NoWords, NoWords, NoWords, NoWords);

    private readonly Dictionary<string, FactDeclaration[]> _given = new(StringComparer.Ordinal);

    // Events of which a piece of evidence could not be read: what they are never given is not known.
    private readonly HashSet<string> _unclear = new(StringComparer.Ordinal);

    // The event that is being read; null outside an event.
    private string? _event;

    public EventDeclaration Event(ObjectReader o)
    {
        var name = o.Text("Name");
        _event = name.Value;
        var (evidence, optional, actors) = (Uses(o, "Evidence"), Uses(o, "Optional"), o.OptionalTexts("Actors"));
        _given[_event] = [.. evidence.Concat(optional).Select(u => u.Fact)];
        var e = new EventDeclaration(
            name.Value,
            o.Localized("Label"),
            names.Actors(actors),
            Cited(o),
            evidence,
            optional,
            o.OptionalObjects("Establishes", Established),
            o.OptionalText("Stands") is { } stands ? Standing(stands, o.Localized("Label")) : null,
            o.OptionalObjects("Keeps", k => new KeptFact(Established(k), Words(k))),
            o.Boolean("Finding", false),
            o.OptionalObjects("Requires", Guard),
            o.OptionalObjects("Warnings", Guard),
            o.Objects("Transitions", Transition),
            name.Position);
        e = e with { KnowsActors = e.Actors.Length == actors.Length };
        _event = null;
        o.OptionalTexts("Readings");
        if (e.Transitions.IsEmpty && o.Has("Transitions"))
            findings.Error(
                o.PlaceOf("Transitions"),
                PolicySentences.EventIsPossibleNowhere(name.Value));
        foreach (var twice in e.Evidence.Concat(e.Optional).GroupBy(u => u.Fact).Where(g => g.Count() > 1))
            findings.Error(name.Position, PolicySentences.StandsTwiceInTheEvent(twice.Key.Name));
        return e;
    }

    public GuardDeclaration Guard(ObjectReader o)
    {
        var words = Words(o);
        var when = o.OptionalText("When");
        string[] kinds = ["Holds", "Each", "Contains", "Absent", "Matches"];
        var given = kinds.Where(o.Has).ToArray();
        if (given.Length != 1)
            findings.Error(
                o.Position,
                PolicySentences.GuardAsksExactlyOneThing(kinds));
        return new(words, when, given is [var kind] ? Check(o, kind) : NoCheck, o.Position);
    }

    public RefusalWords Words(ObjectReader o)
    {
        o.OptionalTexts("Readings");
        var code = o.Text("Code");
        if (!code.IsMissing && !Code().IsMatch(code.Value))
            findings.Error(
                code.Position,
                PolicySentences.CodeIsNotInCapitals(code.Value));
        return new(code.Value, Said(o, "Words"), Said(o, "Remedy"), Cited(o))
        {
            WithoutDay = o.Optional("WithoutDay") is { } other
                ? ObjectReader.Read(other, findings, w => (Said(w, "Words"), Said(w, "Remedy")))
                : null,
        };
    }

    private LocalizedText Said(ObjectReader o, string key)
    {
        var said = o.Localized(key);
        foreach (var unknown in OpenWords().Matches(said.Chinese + said.English).Select(m => m.Value).Except(Filled).Distinct())
            findings.Error(
                o.PlaceOf(key),
                PolicySentences.NothingFilledInAt(unknown, Filled));
        return said;
    }

    [GeneratedRegex(@"^[A-Z][A-Z0-9_]*\z")]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex OpenWords();

    public RefusalWords ReadWords(Node node) => ObjectReader.Read(node, findings, Words);

    private GuardCheck Check(ObjectReader o, string kind)
    {
        switch (kind)
        {
            case "Holds":
                return new GuardCheck.Holds(o.Text(kind));
            case "Each":
                return new GuardCheck.Each(
                    [.. o.Texts(kind).Select(key => new EvidenceUse(key.Value, Given(_event, key, FactKind.Boolean)))]);
            case "Contains":
                return ObjectReader.Read(o.Node(kind)!, findings, Contains);
            case "Absent":
                return new GuardCheck.Absent(Given(_event, o.Text(kind), null));
            default:
                return ObjectReader.Read(o.Node(kind)!, findings, Matches);
        }
    }

    private GuardCheck.Contains Contains(ObjectReader o)
    {
        var set = Given(_event, o.Text("Evidence"), FactKind.Set);
        return new(set, Options(set, o.Texts("Values")));
    }

    private GuardCheck.Matches Matches(ObjectReader o)
    {
        var route = Given(_event, o.Text("Evidence"), FactKind.OneOf);
        var outcomes = new Outcome?[route.Options.Length];
        if (o.Node("Outcomes") is { } node)
        {
            ObjectReader.Read(node, findings, map =>
            {
                for (var i = 0; i < outcomes.Length; i++)
                    outcomes[i] = map.OptionalText(route.Options[i].Name) is { } outcome ? names.Outcome(outcome) : null;
                return map;
            });
        }

        return new(route, [.. outcomes]);
    }

    /// <summary>A piece of evidence that an event is given; what it is never given could be asked of it and never answered.</summary>
    /// <param name="e">The event, when it has been read; null for none.</param>
    /// <param name="key">The evidence.</param>
    /// <param name="kind">The kind of type it must have; null for any.</param>
    public FactDeclaration Given(string? e, TextNode key, FactKind? kind)
    {
        var fact = names.EvidenceOf(key, kind);
        if (fact.Name.Length > 0 && e is not null && !_unclear.Contains(e) && _given.TryGetValue(e, out var given) && !given.Contains(fact))
            findings.Error(
                key.Position,
                PolicySentences.EventIsNeverGiven(e, key.Value));
        return fact;
    }

    private ImmutableArray<OptionIndex> Options(FactDeclaration fact, ImmutableArray<TextNode> options)
    {
        foreach (var option in options.Where(v => fact.OptionIndex(v.Value) < 0))
            UnknownName.Report(findings, option, PolicySentences.Value, fact.Options.Select(v => v.Name));
        return [.. options.Select(v => fact.OptionIndex(v.Value)).Where(i => i >= 0).Select(i => new OptionIndex(i))];
    }

    private ImmutableArray<EvidenceUse> Uses(ObjectReader o, string key)
    {
        var named = o.OptionalTexts(key);
        ImmutableArray<EvidenceUse> uses = [.. named.Select(names.Use).OfType<EvidenceUse>()];
        if (uses.Length < named.Length)
            _unclear.Add(_event!);
        return uses;
    }

    /// <summary>What must follow something else within some days.</summary>
    public TimeLimitDeclaration TimeLimit(ObjectReader o) => new(
        names.Event(o.Text("From")),
        names.Parameter(o.Text("Days"), FactKind.Integer),
        names.Event(o.Text("Until")),
        Words(o))
    {
        CountsFirstDay = o.OptionalText("CountsFirstDay") is { } counts ? names.Parameter(counts, FactKind.Boolean) : null,
        Unit = names.Unit(o),
        RollsOver = o.OptionalText("RollsOver") is { } rolls ? names.Parameter(rolls, FactKind.Boolean) : null,
        Refuses = o.Boolean("Refuses", false),
    };

    /// <summary>What the text leaves open.</summary>
    public OpenPoint OpenPoint(ObjectReader o, string name)
    {
        o.OptionalTexts("Readings");
        return new(name, o.Localized("Question"), o.Localized("Answer"), Cited(o));
    }

    /// <summary>Whether some event is given a piece of evidence.</summary>
    public bool IsGiven(FactDeclaration evidence) => _given.Values.Any(given => given.Contains(evidence));

    /// <summary>An option by its name; the first stands in for one that there is not.</summary>
    public OptionIndex Option(FactDeclaration fact, TextNode option) =>
        Options(fact, [option]) is [var index] ? index : new(0);

    private StandingEvent Standing(TextNode name, LocalizedText label)
    {
        names.Table.Add(name);
        return new(name.Value, label);
    }

    private EstablishedFact Established(ObjectReader o)
    {
        var name = o.Text("Fact");
        var fact = names.Fact(name);
        var when = o.OptionalText("When");
        // Left out, it would be read as a value that is unknown.
        var value = o.Node("Value") is null || fact.Name.Length == 0 ? null : FactReader.Value(o, "Value", fact, findings);
        return new(fact, value ?? FactValue.Unknown(fact), when);
    }

    private TransitionDeclaration Transition(ObjectReader o)
    {
        var from = o.Texts("From");
        var to = o.OptionalText("To");
        var returns = o.Boolean("Returns", false);
        var isSetBack = o.Boolean("SetBack", false);
        var isOtherwise = o.Boolean("Otherwise", false);
        var when = o.OptionalText("When");
        var reports = o.OptionalObjects("Reports", Guard);
        var voids = Named(o, "Voids");
        var anew = Named(o, "Anew");
        if (from.IsEmpty && o.Has("From"))
            findings.Error(o.PlaceOf("From"), PolicySentences.FromNamesNothing);
        if (returns && to is not null)
            findings.Error(o.PlaceOf("Returns"), PolicySentences.EitherToOrReturns);
        if (isOtherwise && when is not null)
            findings.Error(o.PlaceOf("Otherwise"), PolicySentences.EitherWhenOrOtherwise);
        var because = o.OptionalLocalized("Because");
        if (isSetBack && reports.IsEmpty && because is null)
            findings.Error(
                o.Position,
                PolicySentences.SetBackGivesItsReason);
        if (because is not null && (!isSetBack || !reports.IsEmpty))
            findings.Error(
                o.PlaceOf("Because"),
                PolicySentences.OnlySetBackHasBecause);
        if (!isSetBack && !reports.IsEmpty)
            findings.Error(o.PlaceOf("Reports"), PolicySentences.OnlySetBackHasReports);
        return new(
            [.. from.SelectMany(From).Distinct()],
            to is null ? null : names.State(to),
            returns,
            when,
            isOtherwise,
            isSetBack,
            reports,
            voids,
            anew,
            o.Boolean("Fixes", false),
            o.Position)
        {
            Because = because,
        };
    }

    private ImmutableArray<string> Named(ObjectReader o, string key) => o.OptionalTexts(key) is var named && named is [{ Value: "*" }]
        ? [.. names.Events]
        : [.. named.Select(names.Event)];

    private IEnumerable<ProcedureState> From(TextNode name)
    {
        if (name.Value == "*")
            return names.States.Where(s => !s.IsFinal);
        return names.State(name) is { } state ? [state] : [];
    }

    private ImmutableArray<string> Cited(ObjectReader o) => CitedClauses.Read(o, citations);
}
