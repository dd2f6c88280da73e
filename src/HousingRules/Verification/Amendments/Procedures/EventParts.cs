using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>The events of a procedure as parts: what is said of each, its guards, and from each state the ways on.</summary>
internal sealed class EventParts(CompiledProcedure procedure, PartWords words)
{
    public IEnumerable<Written> Read() => procedure.Events.SelectMany(Parts);

    private IEnumerable<Written> Parts(EventKind e)
    {
        var (name, label) = (e.Name, e.Label);
        return
        [
            Event(e),
            .. words.Guards("guard", name, label, e.Requires),
            .. words.Guards("warning", name, label, e.Warnings),
            .. words.Guards("report", name, label, e.Transitions.SelectMany(t => t.Reports)),
            .. procedure.Declaration.States.Where(s => e.Transitions.Any(t => t.Declaration.From.Contains(s))).Select(s => Ways(e, s)),
        ];
    }

    private Written Event(EventKind e) => new("event", e.Name, e.Label,
    [
        ("actors", PartWords.Labels(e.Declaration.Actors.Select(a => a.Label))),
        ("evidence", PartWords.Names(e.Declaration.Evidence.Select(Key))),
        ("optional", PartWords.Names(e.Declaration.Optional.Select(Key))),
        ("finding", PartWords.Truth(e.Declaration.IsFinding)),
        .. e.Establishes.Select(f => Settled("establishes", f)),
        .. e.Keeps.Select(f => Settled("keeps", f)),
    ]);

    private WrittenValue Settled(string how, Established fact) =>
        words.Condition($"{how} {fact.Declaration.Fact.Name} = {fact.Declaration.Value}", fact.Declaration.When, fact.When);

    private static string Key(EvidenceUse use) => use.Key == use.Fact.Name ? use.Key : $"{use.Key} ({use.Fact.Name})";

    // A way is the same as another where it leads, whatever they are called; what they ask is joined.
    private Written Ways(EventKind e, ProcedureState state)
    {
        var open = e.Transitions.Where(t => t.Declaration.From.Contains(state)).ToArray();
        var stated = open.Where(t => !t.Declaration.IsOtherwise).ToArray();
        return new(
            "transition",
            $"{e.Name}/{state.Name}",
            VerificationSentences.EventFrom(e.Label, state.Label),
            [
                .. open.GroupBy(t => Where(t, state), StringComparer.Ordinal)
                    .Select(g => new WrittenValue(
                        g.Key,
                        VerificationSentences.AnyOf(g.Select(Asked)),
                        words.AnyOf(g.Select(t => When(t, stated))))),
            ]);
    }

    private int When(Transition transition, Transition[] stated) =>
        transition.Declaration.IsOtherwise ? words.NoneOf(stated.Select(t => words.Of(t.When))) : words.Of(transition.When);

    private static string Where(Transition transition, ProcedureState from)
    {
        var written = transition.Declaration;
        var to = written.Returns ? "back" : (written.To ?? from).Name;
        var reports = written.IsSetBack
            ? $", set back: {string.Join(", ", transition.Reports.Select(r => r.Declaration.Words.Code).Order(StringComparer.Ordinal))}"
            : "";
        var voids = written.Voids.IsEmpty ? "" : $", voids {string.Join(", ", written.Voids.Order(StringComparer.Ordinal))}";
        var anew = written.Anew.IsEmpty ? "" : $", anew {string.Join(", ", written.Anew.Order(StringComparer.Ordinal))}";
        return $"to {to}{reports}{voids}{anew}{(written.Fixes ? ", fixes what is decided" : "")}";
    }

    private static LocalizedText Asked(Transition transition) => transition.Declaration switch
    {
        { IsOtherwise: true } => VerificationSentences.Otherwise,
        { When: { } when } => LocalizedText.Same(when.Value),
        _ => VerificationSentences.Always,
    };
}
