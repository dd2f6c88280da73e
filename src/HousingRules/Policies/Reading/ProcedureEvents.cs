using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies.Findings;
using HousingRules.Policies.Json;
using HousingRules.Policies.Procedures;

namespace HousingRules.Policies.Reading;

/// <summary>Reads the events of a procedure: their evidence, their guards and the ways they move a case.</summary>
internal sealed class ProcedureEvents(FindingList findings, ProcedureNames names, List<TextNode> citations)
{
    private static readonly GuardCheck NoCheck = new GuardCheck.Each([]);

    /// <summary>Words that stand in for those that could not be read.</summary>
    public static RefusalWords NoWords { get; } = new("", new("", ""), new("", ""), []);

    public static StandingRefusals NoRefusals { get; } = new(NoWords, NoWords, NoWords, NoWords, NoWords, NoWords, NoWords);

    public EventDeclaration Event(ObjectReader o)
    {
        var name = o.Text("Name");
        var e = new EventDeclaration(
            name.Value,
            o.Localized("Label"),
            names.Actors(o.OptionalTexts("Actors")),
            Cited(o),
            Uses(o, "Evidence"),
            Uses(o, "Optional"),
            [.. o.OptionalObjects("Establishes", Established).OfType<EstablishedFact>()],
            o.Boolean("Finding", false),
            o.OptionalObjects("Requires", Guard),
            o.OptionalObjects("Warnings", Guard),
            o.Objects("Transitions", Transition),
            name.Place);
        o.OptionalTexts("Readings");
        if (e.Transitions.IsEmpty && o.Has("Transitions"))
            findings.Error(o.PlaceOf("Transitions"), $"事件“{name.Value}”在哪个状态都不能发生", $"The event \"{name.Value}\" is possible nowhere: it needs a transition.");
        foreach (var twice in e.Evidence.Concat(e.Optional).GroupBy(u => u.Fact).Where(g => g.Count() > 1))
            findings.Error(name.Place, $"“{twice.Key.Name}”在此事件中列了两次", $"\"{twice.Key.Name}\" stands twice in this event.");
        return e;
    }

    public GuardDeclaration Guard(ObjectReader o)
    {
        var words = Words(o);
        var when = o.OptionalText("When");
        string[] kinds = ["Holds", "Each", "Contains", "Matches"];
        var given = kinds.Where(o.Has).ToArray();
        if (given.Length != 1)
            findings.Error(o.Place, $"一项要求须写明一个且只有一个检查：{string.Join("、", kinds)}", $"A guard asks exactly one thing: {string.Join(", ", kinds)}.");
        return new(words, when, given is [var kind] ? Check(o, kind) : NoCheck, o.Place);
    }

    public RefusalWords Words(ObjectReader o)
    {
        o.OptionalTexts("Readings");
        return new(o.Text("Code").Value, o.Localized("Words"), o.Localized("Remedy"), Cited(o));
    }

    public RefusalWords ReadWords(Node node) => ObjectReader.Read(node, findings, Words);

    private GuardCheck Check(ObjectReader o, string kind)
    {
        switch (kind)
        {
            case "Holds":
                return new GuardCheck.Holds(o.Text(kind));
            case "Each":
                return new GuardCheck.Each([.. o.Texts(kind).Select(key => new EvidenceUse(key.Value, names.EvidenceOf(key, FactType.Boolean)))]);
            case "Contains":
                return ObjectReader.Read(o.Node(kind)!, findings, Contains);
            default:
                return ObjectReader.Read(o.Node(kind)!, findings, Matches);
        }
    }

    private GuardCheck.Contains Contains(ObjectReader o)
    {
        var set = names.EvidenceOf(o.Text("Evidence"), FactType.Set);
        return new(set, Options(set, o.Texts("Values")));
    }

    private GuardCheck.Matches Matches(ObjectReader o)
    {
        var route = names.EvidenceOf(o.Text("Evidence"), FactType.OneOf);
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

    private ImmutableArray<int> Options(FactDeclaration fact, ImmutableArray<TextNode> options)
    {
        foreach (var option in options.Where(v => fact.OptionIndex(v.Value) < 0))
            UnknownName.Report(findings, option, "取值", "value", fact.Options.Select(v => v.Name));
        return [.. options.Select(v => fact.OptionIndex(v.Value)).Where(i => i >= 0)];
    }

    private ImmutableArray<EvidenceUse> Uses(ObjectReader o, string key) => [.. o.OptionalTexts(key).Select(names.Use).OfType<EvidenceUse>()];

    private EstablishedFact? Established(ObjectReader o)
    {
        var name = o.Text("Fact");
        var fact = names.Fact(name);
        var when = o.OptionalText("When");
        var value = fact.Name.Length == 0 ? null : FactReader.Value(o, "Value", fact, findings);
        if (value is null && fact.Name.Length == 0)
            o.Node("Value");
        return value is { } known ? new(fact, known, when) : null;
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
        var voids = o.OptionalTexts("Voids");
        if (from.IsEmpty && o.Has("From"))
            findings.Error(o.PlaceOf("From"), "From 不能为空", "From must name at least one state.");
        if (returns && to is not null)
            findings.Error(o.PlaceOf("Returns"), "To 与 Returns 只能取一", "A transition has either To or Returns.");
        if (isOtherwise && when is not null)
            findings.Error(o.PlaceOf("Otherwise"), "When 与 Otherwise 只能取一", "A transition has either When or Otherwise.");
        if (!isSetBack && !reports.IsEmpty)
            findings.Error(o.PlaceOf("Reports"), "只有 SetBack 的转移才写 Reports", "Only a set-back has Reports.");
        return new(
            [.. from.SelectMany(From).Distinct()],
            to is null ? null : names.State(to),
            returns,
            when,
            isOtherwise,
            isSetBack,
            reports,
            voids is [{ Value: "*" }] ? [.. names.Events] : [.. voids.Select(names.Event)],
            o.Place);
    }

    private IEnumerable<ProcedureState> From(TextNode name)
    {
        if (name.Value == "*")
            return names.States.Where(s => !s.IsFinal);
        return names.State(name) is { } state ? [state] : [];
    }

    private ImmutableArray<string> Cited(ObjectReader o) => Citations.Read(o, citations);
}
