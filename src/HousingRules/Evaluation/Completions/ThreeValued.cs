using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Says of a condition and a household of which something may be unknown whether it holds: true or false when every completion of
/// what is unknown says so, null when they differ. It is the one meaning of "unknown", for rules, guards and explanations.</summary>
internal sealed class ThreeValued(CompiledPolicy compiled)
{
    private readonly Dictionary<Outcome, OutcomePlace> _outcomes = new(
        compiled.Document.Outcomes.Select((outcome, i) => KeyValuePair.Create(
            outcome,
            new OutcomePlace(i, [.. compiled.Sets.Where(s => s.Rules.Any(r => ReferenceEquals(r.Rule.Outcome, outcome)))]))),
        ReferenceEqualityComparer.Instance);

    /// <summary>The same household may be asked many questions.</summary>
    /// <param name="codes">The household's codes, which are read where they are: whoever changes one lays them anew.</param>
    /// <param name="decided">For each outcome, in the order declared, whether it is known to be decided; empty when none is.</param>
    public PartlyKnown Of(long[] codes, params bool?[] decided)
    {
        PartlyKnown? aside = null;
        var reading = new PartwiseReading(compiled, _outcomes, new(IsKnown));
        reading.Lay(codes, decided);
        return new(compiled.Document.Facts, reading);

        // Asked while another question is; so it is put to a reader of its own.
        bool IsKnown(long[] laid, bool?[] known, Condition condition)
        {
            aside ??= Of(laid, known);
            aside.Lay(laid, known);
            return aside.IsTrue(condition) is not null;
        }
    }
}

/// <summary>A household of which something may be unknown.</summary>
internal sealed class PartlyKnown(FactCatalog facts, PartwiseReading reading)
{
    private readonly HashSet<int> _asked = [];

    /// <summary>Puts another household in its place, or the same after a change.</summary>
    public void Lay(long[] codes, bool?[] decided) => reading.Lay(codes, decided);

    /// <summary>Whether a condition holds whatever the unknown facts turn out to be; null when that depends on them. It is what
    /// <see cref="Holds(Condition)"/> says, for those who do not ask which they are: what is answered costs no memory.</summary>
    public bool? IsTrue(Condition condition) => TryTell(condition, out var holds) ? holds : Follow(condition);

    /// <summary>Says whether a condition holds, where that takes little.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="holds">What <see cref="IsTrue"/> would say; null too where it is not said here.</param>
    /// <returns>False where what is unknown must be followed.</returns>
    public bool TryTell(Condition condition, out bool? holds)
    {
        holds = reading.Ask(condition);
        return holds is not null || IsPlain();
    }

    /// <summary>Follows what is unknown of a condition of which that could not be told.</summary>
    public bool? Follow(Condition condition) => new Completions(facts, reading, r => r.Holds(condition)).Verdict().Holds;

    public Verdict Holds(Condition condition) => Ask(r => r.Holds(condition));

    public Verdict Holds(Outcome outcome) => Ask(r => r.Holds(outcome));

    /// <summary>Any question that a reading answers part by part.</summary>
    public Verdict Ask(Func<PartwiseReading, bool?> question)
    {
        if (reading.Ask(question) is { } known)
            return known ? Verdict.True : Verdict.False;
        return Left(question);
    }

    private Verdict Left(Func<PartwiseReading, bool?> question) =>
        IsPlain() ? new(null, FactsOf(reading.Open.Tests), true) : new Completions(facts, reading, question).Verdict();

    // Where each unknown is asked once, and alone, nothing makes up for anything: either answer can come out.
    private bool IsPlain()
    {
        _asked.Clear();
        foreach (var test in reading.Open.Tests)
        {
            if (OnlyFactOf(test) is not { } slot || !_asked.Add(slot.SheetIndex))
                return false;
        }

        return true;
    }

    private static Slot? OnlyFactOf(Condition test) => test switch
    {
        Condition.Truth truth => truth.Slot,
        Condition.OneOf oneOf => oneOf.Slot,
        Condition.Compares { Left: FactTerm fact, Right: LiteralTerm } => fact.Slot,
        Condition.Compares { Left: LiteralTerm, Right: FactTerm fact } => fact.Slot,
        _ => null,
    };

    private ImmutableArray<FactDeclaration> FactsOf(IEnumerable<Condition> tests) =>
    [
        .. tests.SelectMany(Mentions.SlotsOf).Where(s => reading.Codes[s.SheetIndex] == SlotCode.Unknown).Select(s => s.SheetIndex).Order()
            .Select(facts.OfSlot)
            .Distinct(),
    ];
}
