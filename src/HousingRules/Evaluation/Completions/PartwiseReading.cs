using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads conditions against codes of which some are unknown, each part by itself: true, false, or open, and which tests leave it
/// open. What is behind a part that decides alone is not asked.</summary>
/// <param name="compiled">What outcomes and definitions stand for.</param>
/// <param name="outcomes">Where each outcome is decided.</param>
/// <param name="isKnown">Whether a household's codes, and what is decided of it, settle a condition in every completion.</param>
internal sealed class PartwiseReading(
    CompiledPolicy compiled,
    Dictionary<Outcome, OutcomePlace> outcomes,
    Func<long[], bool?[], Condition, bool> isKnown)
{
    private readonly Dictionary<Definition, Answered<Condition>> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Outcome, Answered<OutcomePlace>> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly List<Condition> _open = [];
    private readonly Dictionary<Condition.Settled, bool> _settled = new(ReferenceEqualityComparer.Instance);
    private long[] _codes = [];
    private bool?[] _decided = [];
    private long _question;

    // The codes as they were laid before the reader, while completions of them are tried out on it; null while none are.
    private long[]? _laid;

    /// <summary>Numbers of which it is taken as it comes whether the one is less than (-1), equal to (0) or greater than (1) the other;
    /// null while that is open.</summary>
    public Dictionary<FreePair, int?> Free { get; } = [];

    /// <summary>The codes; whoever changes one reads anew.</summary>
    public Span<long> Codes => _codes;

    /// <summary>The tests that left the last reading open; one that was asked twice stands there twice.</summary>
    public IReadOnlyList<Condition> Open => _open;

    /// <summary>Puts a household before the reader.</summary>
    /// <param name="codes">Its codes, which are read where they are: whoever changes one asks anew.</param>
    /// <param name="decided">For each outcome, whether it is known to be decided; the others, or all when it is empty, are read from their
    /// rules.</param>
    public void Lay(long[] codes, bool?[] decided) => (_codes, _decided) = (codes, decided);

    /// <summary>From here on completions of the household are tried out on its codes.</summary>
    public void Begin() => _laid = [.. _codes];

    /// <summary>The household is again as it was laid before the reader.</summary>
    public void End()
    {
        _laid!.CopyTo(_codes, 0);
        _laid = null;
        Free.Clear();
    }

    /// <summary>Asks a question of the household as it stands now.</summary>
    public bool? Ask(Func<PartwiseReading, bool?> question)
    {
        Forget();
        return question(this);
    }

    /// <summary>Asks of the household as it stands now whether a condition holds.</summary>
    public bool? Ask(Condition condition)
    {
        Forget();
        return Holds(condition);
    }

    public bool? Holds(Condition condition)
    {
        switch (condition)
        {
            case Condition.Known known:
                return known.Value;
            case Condition.Truth truth:
                return _codes[truth.Slot.SheetIndex] is var code && code != SlotCode.Unknown ? code != 0 : LeftOpen(condition);
            case Condition.OneOf oneOf:
                return Holds(oneOf);
            case Condition.Compares compares:
                return Holds(compares);
            case Condition.Decided decided:
                return Holds(decided.Outcome);
            case Condition.Defined defined:
                return Holds(defined.Definition);
            case Condition.Not not:
                return !Holds(not.Inner);
            case Condition.All all:
                return Joined(all.Parts.AsSpan(), decides: false);
            case Condition.Any any:
                return Joined(any.Parts.AsSpan(), decides: true);
            case Condition.Same same:
                bool? alike = true;
                foreach (var part in same.Parts)
                    alike = !(alike ^ Holds(part));
                return alike;
            case Condition.Settled settled:
                return IsSettled(settled) ? true : null;
            default:
                throw new InvalidOperationException($"No reading of {condition.GetType().Name}.");
        }
    }

    /// <summary>Whether an outcome is decided.</summary>
    public bool? Holds(Outcome outcome)
    {
        if (!_outcomes.TryGetValue(outcome, out var answered))
            _outcomes.Add(outcome, answered = new(outcomes[outcome]));
        var place = answered.Of;
        if (_decided.Length > 0 && _decided[place.Index] is { } known)
            return known;
        if (answered.Question == _question)
            return Again(answered.Holds, answered.Open);
        var from = _open.Count;
        bool? holds = false;
        foreach (var set in place.Sets)
        {
            holds |= Fires(set, rule => ReferenceEquals(rule.Rule.Outcome, outcome));
            if (holds != true)
                continue;
            _open.RemoveRange(from, _open.Count - from);
            break;
        }

        answered.Say(_question, holds, _open, from);
        return holds;
    }

    /// <summary>Whether one of some rules of a set fires.</summary>
    public bool? Fires(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var from = _open.Count;
        var applies = set.AppliesWhen is { } when ? Holds(when) : true;
        var fires = applies == false ? false : applies & (set.RuleSet.Match == Match.First ? First(set, isMeant) : Any(set, isMeant));
        return Settled(fires, from);
    }

    private bool? Any(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var from = _open.Count;
        bool? any = false;
        foreach (var rule in set.Rules)
        {
            if (any == true)
                break;
            if (isMeant(rule))
                any |= Holds(rule.Condition);
        }

        return Settled(any, from);
    }

    // A rule is asked only while none before it holds.
    private bool? First(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var from = _open.Count;
        var (reached, fires, meant) = ((bool?)true, (bool?)false, 0);
        foreach (var rule in set.Rules.AsSpan(0, LastMeant(set, isMeant) + 1))
        {
            if (reached == false || fires == true)
                break;
            var holds = Holds(rule.Condition);
            if (isMeant(rule))
            {
                fires |= reached & holds;
                meant++;
            }

            reached &= !holds;
        }

        // What keeps the second of them from being reached makes the first fire: it is asked twice.
        if (fires is null && meant > 1)
            _open.AddRange(_open.Skip(from).ToArray());
        return Settled(fires, from);
    }

    // What is answered leaves nothing open, whatever was asked on the way.
    private bool? Settled(bool? answer, int from)
    {
        if (answer is not null)
            _open.RemoveRange(from, _open.Count - from);
        return answer;
    }

    private void Forget()
    {
        _question++;
        _open.Clear();
        if (_laid is null)
            _settled.Clear();
    }

    private static int LastMeant(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var last = set.Rules.Length - 1;
        while (last >= 0 && !isMeant(set.Rules[last]))
            last--;
        return last;
    }

    // Asked of the household as it was laid before the reader, and not of a completion, in which everything is known.
    private bool IsSettled(Condition.Settled settled)
    {
        if (!_settled.TryGetValue(settled, out var known))
            _settled[settled] = known = settled.Parts.All(IsKnown);
        return known;
    }

    private bool IsKnown(Condition part)
    {
        if (_laid is not null)
            return isKnown([.. _laid], _decided, part);
        var from = _open.Count;
        if (Settled(Holds(part), from) is not null)
            return true;
        _open.RemoveRange(from, _open.Count - from);
        return isKnown([.. _codes], _decided, part);
    }

    private bool? Holds(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var answered))
            _definitions.Add(definition, answered = new(compiled.Definitions[definition]));
        if (answered.Question == _question)
            return Again(answered.Holds, answered.Open);
        var from = _open.Count;
        var holds = Holds(answered.Of);
        answered.Say(_question, holds, _open, from);
        return holds;
    }

    private bool? Again(bool? holds, Condition[] open)
    {
        if (holds is null)
            _open.AddRange(open);
        return holds;
    }

    // One part decides alone, whatever is unknown in the others: false for "and", true for "or".
    private bool? Joined(ReadOnlySpan<Condition> parts, bool decides)
    {
        var from = _open.Count;
        bool? all = !decides;
        foreach (var part in parts)
        {
            var holds = Holds(part);
            if (holds == decides)
            {
                _open.RemoveRange(from, _open.Count - from);
                return decides;
            }

            if (holds is null)
                all = null;
        }

        return all;
    }

    private bool? Holds(Condition.OneOf oneOf)
    {
        var code = _codes[oneOf.Slot.SheetIndex];
        if (code != SlotCode.Unknown)
            return oneOf.Options.Contains((int)code);
        return oneOf.Options.Length == oneOf.Slot.Fact.Options.Length ? true : LeftOpen(oneOf);
    }

    private bool? Holds(Condition.Compares compares)
    {
        if (Free.Count > 0 && Free.TryGetValue(new(compares.Left, compares.Right), out var sign))
            return sign is { } known ? compares.Comparison.Holds(known, 0) : LeftOpen(compares);
        foreach (var slot in compares.Slots)
        {
            if (_codes[slot.SheetIndex] == SlotCode.Unknown)
                return compares.Left.Range(Bounds).Compared(compares.Comparison, compares.Right.Range(Bounds)) ?? LeftOpen(compares);
        }

        return compares.Holds(Number);
    }

    /// <summary>A number's value where it is known, and its declared bounds where not.</summary>
    public NumberRange Bounds(Slot slot) => _codes[slot.SheetIndex] is var code && code != SlotCode.Unknown
        ? new(code, code)
        : new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest);

    private long Number(Slot slot) => _codes[slot.SheetIndex];

    private bool? LeftOpen(Condition test)
    {
        _open.Add(test);
        return null;
    }
}
