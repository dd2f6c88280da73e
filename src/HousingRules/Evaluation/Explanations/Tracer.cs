using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Reads a condition against one household's facts and says in words which parts of it decided. What holds as a whole is never
/// taken from here: the determination says that.</summary>
internal sealed class Tracer
{
    private readonly DecisionProgram _program;
    private readonly FactSheet _sheet;
    private readonly HashSet<Outcome> _certain;
    private readonly HashSet<Outcome> _possible;

    // Once for each definition: one that names another twice, and that a third, would double the work at every step.
    private readonly Dictionary<Definition, bool?> _holds = [];
    private readonly Dictionary<Definition, ImmutableArray<Reason>> _reasons = [];

    public Tracer(DecisionProgram program, FactSheet sheet, Determination determination)
    {
        _program = program;
        _sheet = sheet;
        _certain = [.. determination.Outcomes.SelectMany(s => s.Certain)];
        _possible = [.. determination.Outcomes.SelectMany(s => s.Possible)];
    }

    /// <summary>The parts that make the condition what it is: all parts of an "and" that holds, only the failing ones of one that does not,
    /// and the other way round for "or".</summary>
    public ImmutableArray<Reason> Reasons(Condition condition, bool? verdict) =>
        [.. Deciding(condition, verdict, negated: false).DistinctBy(r => r.Text)];

    public bool? Holds(Condition condition) => condition switch
    {
        Condition.Known known => known.Value,
        Condition.Truth truth => Code(truth.Slot) is { } code ? code != 0 : null,
        Condition.OneOf oneOf => Code(oneOf.Slot) is { } code ? oneOf.Options.Contains((int)code) : null,
        Condition.Compares compares => Compare(compares),
        Condition.Decided decided => _certain.Contains(decided.Outcome) ? true : _possible.Contains(decided.Outcome) ? null : false,
        Condition.Defined defined => Holds(defined.Definition),
        Condition.Not not => !Holds(not.Inner),
        Condition.All all => all.Parts.Select(Holds).Aggregate((bool?)true, (a, b) => a & b),
        Condition.Any any => any.Parts.Select(Holds).Aggregate((bool?)false, (a, b) => a | b),
        Condition.Same same => same.Parts.Select(Holds).Aggregate((bool?)true, (a, b) => !(a ^ b)),
        _ => throw new InvalidOperationException($"No words for {condition.GetType().Name}."),
    };

    private bool? Holds(Definition definition)
    {
        if (!_holds.TryGetValue(definition, out var holds))
            _holds[definition] = holds = Holds(_program.Definitions[definition]);
        return holds;
    }

    private ImmutableArray<Reason> Reasons(Definition definition, bool? holds)
    {
        if (!_reasons.TryGetValue(definition, out var reasons))
            _reasons[definition] = reasons = Reasons(_program.Definitions[definition], holds);
        return reasons;
    }

    private IEnumerable<Reason> Deciding(Condition condition, bool? verdict, bool negated)
    {
        switch (condition)
        {
            case Condition.Not not:
                return Deciding(not.Inner, !verdict, !negated);
            case Condition.All or Condition.Any:
                var parts = condition.Children.Where(c => verdict is null ? Holds(c) is null : Holds(c) == verdict).ToArray();
                return (parts.Length > 0 ? [.. parts] : condition.Children).SelectMany(c => Deciding(c, Holds(c), negated));
            case Condition.Same:
                return condition.Children.SelectMany(c => Deciding(c, Holds(c), negated: false));
            case Condition.Known { Setting: null }:
                return [];
            default:
                return [Leaf(condition, Holds(condition), negated)];
        }
    }

    private Reason Leaf(Condition condition, bool? holds, bool negated) => condition switch
    {
        Condition.Truth truth => new(Seen(truth.Slot.Label, YesNo(holds)), holds, []),
        Condition.OneOf oneOf => new(OptionSeen(oneOf, saysNot: holds == false && !negated), holds, []),
        Condition.Compares compares => new(Words(compares), holds, []),
        Condition.Known known => new(Setting(known.Setting!), holds, []),
        Condition.Decided decided => new(OutcomeSeen(decided.Outcome, holds), holds, []),
        Condition.Defined defined => new(Seen(defined.Definition.Label, YesNo(holds)), holds, Reasons(defined.Definition, holds)),
        _ => throw new InvalidOperationException($"No words for {condition.GetType().Name}."),
    };

    private LocalizedText OptionSeen(Condition.OneOf oneOf, bool saysNot)
    {
        var value = _sheet[oneOf.Slot.Fact];
        var seen = Seen(oneOf.Slot.Label, new(value.Label(Language.Chinese), value.Label(Language.English)));
        if (!saysNot)
            return seen;
        var wanted = oneOf.Options.Select(o => oneOf.Slot.Fact.Options[o].Label).ToArray();
        return new(
            $"{seen.Chinese}（不是{string.Join("或", wanted.Select(w => w.Chinese))}）",
            $"{seen.English} (not {string.Join(" or ", wanted.Select(w => w.English))})");
    }

    private static LocalizedText OutcomeSeen(Outcome outcome, bool? holds) => holds switch
    {
        true => new($"已判定“{outcome.Label.Chinese}”", $"decided: {outcome.Label.English}"),
        false => new($"未判定“{outcome.Label.Chinese}”", $"not decided: {outcome.Label.English}"),
        null => new($"“{outcome.Label.Chinese}”尚不确定", $"not yet certain: {outcome.Label.English}"),
    };

    private static LocalizedText Setting(Parameter setting) =>
        new(
            $"本方案设定“{setting.Label.Chinese}”：{setting.ValueLabel.Chinese}",
            $"the policy's setting \"{setting.Label.English}\": {setting.ValueLabel.English}");

    private bool? Compare(Condition.Compares compares)
    {
        if (Value(compares.Left) is not { } left || Value(compares.Right) is not { } right)
            return null;
        return compares.Comparison.Holds(left, right);
    }

    private long? Value(Term term) =>
        term.Slots.All(s => Code(s) is not null) ? term.Computed(s => _sheet.Codes[s.Index]) : null;

    private LocalizedText Words(Condition.Compares compares)
    {
        var sign = compares.Comparison switch
        {
            Comparison.Equal => "=",
            Comparison.NotEqual => "≠",
            Comparison.Less => "<",
            Comparison.LessOrEqual => "≤",
            Comparison.Greater => ">",
            _ => "≥",
        };
        var (left, right) = (Words(compares.Left), Words(compares.Right));
        return new($"{left.Chinese} {sign} {right.Chinese}", $"{left.English} {sign} {right.English}");
    }

    private LocalizedText Words(Term term)
    {
        switch (term)
        {
            case Term.Literal literal:
                return LocalizedText.Same(literal.IsDay
                    ? DateOnly.FromDayNumber((int)literal.Value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                    : literal.Value.ToString(CultureInfo.InvariantCulture));
            case Term.Fact fact:
                var value = _sheet[fact.Slot.Fact];
                return new(
                    $"{fact.Slot.Label.Chinese}（{value.Label(Language.Chinese)}）",
                    $"{fact.Slot.Label.English} ({value.Label(Language.English)})");
            case Term.Sum sum:
                return Joined(sum.Parts.Select((p, i) => (p.IsMinus ? i > 0 ? " − " : "−" : i > 0 ? " + " : "", p.Term)));
            case Term.Product product:
                return Joined(product.Factors.Select((f, i) => (i > 0 ? " × " : "", f)));
            default:
                throw new InvalidOperationException($"No words for {term.GetType().Name}.");
        }
    }

    private LocalizedText Joined(IEnumerable<(string Sign, Term Term)> parts)
    {
        var words = parts.Select(p => (p.Sign, Words: Words(p.Term))).ToArray();
        return new(
            $"({string.Concat(words.Select(w => w.Sign + w.Words.Chinese))})",
            $"({string.Concat(words.Select(w => w.Sign + w.Words.English))})");
    }

    private long? Code(Slot slot) => _sheet.Codes[slot.Index] is var code && code != SlotCode.Unknown ? code : null;

    private static LocalizedText Seen(LocalizedText label, LocalizedText value) =>
        new($"{label.Chinese}：{value.Chinese}", $"{label.English}: {value.English}");

    private static LocalizedText YesNo(bool? value) => value switch
    {
        true => new("是", "yes"),
        false => new("否", "no"),
        null => new("未知", "unknown"),
    };
}
