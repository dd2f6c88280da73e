using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads conditions against codes of which some are unknown, each part by itself: true, false, or open, and which tests leave it
/// open. What is behind a part that decides alone is not asked.</summary>
/// <param name="compiled">What outcomes and definitions stand for.</param>
/// <param name="outcomes">Where each outcome is decided.</param>
/// <param name="settledAnswers">What is settled of the household.</param>
internal sealed class PartwiseReading(
    CompiledPolicy compiled,
    Dictionary<Outcome, OutcomePlace> outcomes,
    SettledAnswers settledAnswers)
{
    private readonly Dictionary<Definition, Answered<Condition>> _definitions = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Outcome, Answered<OutcomePlace>> _outcomes = new(ReferenceEqualityComparer.Instance);
    private readonly OpenTests _open = new();
    private readonly TestReading _tests = new();
    private bool?[] _decided = [];
    private long _question;

    /// <summary>Numbers of which it is taken as it comes whether the one is less than (-1), equal to (0) or greater than (1) the other;
    /// null while that is open.</summary>
    public Dictionary<FreePair, int?> Free => _tests.Free;

    /// <summary>A number's value where it is known, and its declared bounds where not.</summary>
    public NumberRange Bounds(Slot slot) => _tests.Bounds(slot);

    /// <summary>The codes; whoever changes one reads anew.</summary>
    public Span<long> Codes => _tests.Codes;

    /// <summary>What left the last reading open.</summary>
    public OpenTests Open => _open;

    /// <summary>Puts a household before the reader.</summary>
    /// <param name="codes">Its codes, which are read where they are: whoever changes one lays them anew.</param>
    /// <param name="decided">For each outcome, whether it is known to be decided; the others, or all when it is empty, are read from their
    /// rules.</param>
    public void Lay(long[] codes, bool?[] decided)
    {
        (_tests.Codes, _decided) = (codes, decided);
        settledAnswers.Forget();
    }

    /// <summary>From here on completions of the household are tried out on its codes.</summary>
    public void Begin()
    {
        _tests.Begin();
        _open.KeepsWhatIsLeft = true;
    }

    /// <summary>The household is again as it was laid before the reader.</summary>
    public void End()
    {
        _tests.End();
        _open.KeepsWhatIsLeft = false;
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

    public bool? Holds(Condition condition) => Answer(Read(condition));

    /// <summary>Whether an outcome is decided.</summary>
    public bool? Holds(Outcome outcome) => Answer(Read(outcome));

    /// <summary>Whether one of some rules of a set fires.</summary>
    public bool? Fires(CompiledSet set, Func<CompiledRule, bool> isMeant) => Answer(Read(set, isMeant));

    // What a question makes of its answers is its own affair; so they are part of what is left of it.
    private bool? Answer(bool? answer)
    {
        _open.Say(Joint.Answer, answer switch { null => 2, true => 1, false => 0 });
        return answer;
    }

    private bool? Read(Condition condition)
    {
        switch (condition)
        {
            case Condition.Known known:
                return known.Value;
            case Condition.Truth or Condition.OneOf or Condition.Compares:
                if (_tests.Holds(condition) is { } answer)
                    return answer;
                _open.Add(condition, _tests.Codes);
                return null;
            case Condition.Decided decided:
                return Read(decided.Outcome);
            case Condition.Defined defined:
                return Read(defined.Definition);
            case Condition.Not not:
                return Not(not.Inner);
            case Condition.All all:
                return Joined(all.Parts.AsSpan(), decides: false);
            case Condition.Any any:
                return Joined(any.Parts.AsSpan(), decides: true);
            case Condition.Same same:
                return Alike(same.Parts.AsSpan());
            case Condition.Settled settled:
                return IsSettled(settled) ? true : null;
            default:
                throw new InvalidOperationException($"No reading of {condition.GetType().Name}.");
        }
    }

    private bool? Read(Outcome outcome)
    {
        if (!_outcomes.TryGetValue(outcome, out var answered))
            _outcomes.Add(outcome, answered = new(outcomes[outcome]));
        var place = answered.Of;
        if (_decided.Length > 0 && _decided[place.Index] is { } known)
            return known;
        if (answered.Question == _question)
            return Again(answered);
        var from = _open.Here;
        bool? holds = false;
        foreach (var set in place.Sets)
        {
            holds |= Read(set, rule => ReferenceEquals(rule.Rule.Outcome, outcome));
            if (holds == true)
                break;
        }

        return Once(answered, holds, from);
    }

    private bool? Read(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var from = _open.Here;
        var applies = set.AppliesWhen is { } when ? Read(when) : true;
        if (applies == false)
            return false;
        var fires = set.RuleSet.Match == Match.First ? First(set, isMeant) : Any(set, isMeant);
        _open.Say(Joint.Set, (applies is null ? 1 : 0) + (fires is null ? 2 : 0));
        return Settled(applies & fires, from);
    }

    private bool? Any(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var (from, left) = (_open.Here, 0);
        bool? any = false;
        foreach (var rule in set.Rules)
        {
            if (any == true)
                break;
            if (!isMeant(rule))
                continue;
            var holds = Read(rule.Condition);
            any |= holds;
            left += holds is null ? 1 : 0;
        }

        _open.Say(Joint.Any, left);
        return Settled(any, from);
    }

    // A rule is asked only while none before it holds.
    private bool? First(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var (from, left) = (_open.Here, 0);
        var (reached, fires, meant) = ((bool?)true, (bool?)false, 0);
        foreach (var rule in set.Rules.AsSpan(0, LastMeant(set, isMeant) + 1))
        {
            if (reached == false || fires == true)
                break;
            var holds = Read(rule.Condition);
            if (holds != false)
            {
                _open.Say(holds is null ? Joint.Rule : Joint.Holding, rule);
                left++;
            }

            if (isMeant(rule))
            {
                fires |= reached & holds;
                meant++;
            }

            reached &= !holds;
        }

        // What keeps the second of them from being reached makes the first fire: it is asked twice.
        if (fires is null && meant > 1)
            _open.Repeat(from);
        _open.Say(Joint.First, left);
        return Settled(fires, from);
    }

    // What is answered leaves nothing open, whatever was asked on the way.
    private bool? Settled(bool? answer, OpenTests.Mark from)
    {
        if (answer is not null)
            _open.CutTo(from);
        return answer;
    }

    private void Forget()
    {
        _question++;
        _open.Clear();
    }

    private static int LastMeant(CompiledSet set, Func<CompiledRule, bool> isMeant)
    {
        var last = set.Rules.Length - 1;
        while (last >= 0 && !isMeant(set.Rules[last]))
            last--;
        return last;
    }

    private bool IsSettled(Condition.Settled settled)
    {
        if (settledAnswers.Of(settled, _tests.Laid, _decided))
            return true;
        _open.Say(Joint.Settled, settled);
        return false;
    }

    private bool? Read(Definition definition)
    {
        if (!_definitions.TryGetValue(definition, out var answered))
            _definitions.Add(definition, answered = new(compiled.Definitions[definition]));
        if (answered.Question == _question)
            return Again(answered);
        var from = _open.Here;
        return Once(answered, Read(answered.Of), from);
    }

    private bool? Once<T>(Answered<T> answered, bool? holds, OpenTests.Mark from)
    {
        answered.Say(_question, Settled(holds, from), holds is null ? _open.TakeSince(from) : default);
        return Again(answered);
    }

    private bool? Again<T>(Answered<T> answered)
    {
        if (answered.Holds is null)
            _open.Add(answered.Open);
        return answered.Holds;
    }

    private bool? Not(Condition inner)
    {
        var holds = Read(inner);
        if (holds is null)
            _open.Say(Joint.Not);
        return !holds;
    }

    private bool? Alike(ReadOnlySpan<Condition> parts)
    {
        var (odd, left) = (false, 0);
        foreach (var part in parts)
        {
            if (Read(part) is { } holds)
                odd ^= !holds;
            else
                left++;
        }

        if (left == 0)
            return !odd;
        _open.Say(odd ? Joint.Unlike : Joint.Alike, left);
        return null;
    }

    // One part decides alone, whatever is unknown in the others: false for "and", true for "or".
    private bool? Joined(ReadOnlySpan<Condition> parts, bool decides)
    {
        var (from, left) = (_open.Here, 0);
        foreach (var part in parts)
        {
            var holds = Read(part);
            if (holds == decides)
            {
                _open.CutTo(from);
                return decides;
            }

            left += holds is null ? 1 : 0;
        }

        if (left == 0)
            return !decides;
        _open.Say(decides ? Joint.Any : Joint.All, left);
        return null;
    }
}
