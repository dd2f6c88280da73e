using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Says in words which parts of a condition decided it for one household, and how each of them came out. Whether a part holds is
/// what the one evaluation of conditions says, over every completion of what is unknown.</summary>
internal sealed class Tracer
{
    private readonly CompiledPolicy _compiled;
    private readonly FactSheet _sheet;
    private readonly PartlyKnown _household;
    private readonly ComparisonWords _comparisons;

    // Once for each part: a definition that names another twice, and that a third, would double the work at every step.
    private readonly Dictionary<Condition, bool?> _holds = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Definition, ImmutableArray<Reason>> _reasons = [];

    public Tracer(CompiledPolicy compiled, FactSheet sheet, Determination determination)
    {
        _compiled = compiled;
        _sheet = sheet;
        _household = new ThreeValued(compiled).Of([.. sheet.Codes], [.. compiled.Document.Outcomes.Select(o => Decided(determination, o))]);
        _comparisons = new(sheet);
    }

    /// <summary>The parts that make a condition what it is: all parts of an "and" that holds, only the failing ones of one that does not,
    /// and the other way round for "or"; of one of which it is not known, the parts that are not known.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="verdict">Whether it holds; null when that is not known.</param>
    /// <returns>The parts; empty where no part decides by itself.</returns>
    public ImmutableArray<Reason> Reasons(Condition condition, bool? verdict) =>
        [.. Deciding(condition, verdict, negated: false).DistinctBy(r => r.Text)];

    /// <summary>Whether a condition holds; null when that is not known.</summary>
    public bool? Holds(Condition condition)
    {
        if (!_holds.TryGetValue(condition, out var holds))
            _holds[condition] = holds = _household.Holds(condition).Holds;
        return holds;
    }

    /// <summary>A rule of a First set that holds, so that those below it are not asked.</summary>
    public Reason Above(CompiledRule rule)
    {
        var label = rule.Rule.Outcome.Label;
        var text = EvaluationSentences.RuleAboveIsMet(label);
        return new(text, Holds(rule.Condition), Reasons(rule.Condition, Holds(rule.Condition))) { Condition = rule.Condition };
    }

    /// <summary>The unknown facts on which it depends whether a set decides an outcome.</summary>
    public ImmutableArray<FactDeclaration> DependsOn(CompiledSet set, Outcome outcome) =>
        _household.Ask(r => r.Fires(set, rule => rule.Rule.Outcome == outcome)).Missing;

    // What the determination leaves open is read from the rules.
    private static bool? Decided(Determination determination, Outcome outcome)
    {
        var sets = determination.Outcomes.Where(s => s.RuleSet.Rules.Any(r => ReferenceEquals(r.Outcome, outcome))).ToArray();
        return sets.Any(s => s.Certain.Contains(outcome)) ? true
            : sets.Any(s => s.Possible.Contains(outcome) || s.Status == DeterminationStatus.TooManyUnknowns) ? null
            : false;
    }

    private ImmutableArray<Reason> Reasons(Definition definition, bool? holds)
    {
        if (!_reasons.TryGetValue(definition, out var reasons))
            _reasons[definition] = reasons = Reasons(_compiled.Definitions[definition], holds);
        return reasons;
    }

    private IEnumerable<Reason> Deciding(Condition condition, bool? verdict, bool negated)
    {
        switch (condition)
        {
            case Condition.Not not:
                return Deciding(not.Inner, !verdict, !negated);
            case Condition.All or Condition.Any:
                var parts = condition.Children.Where(c => Holds(c) == verdict).ToArray();
                return parts.Length == 0 ? OfAllTogether(condition) : parts.SelectMany(c => Deciding(c, verdict, negated));
            case Condition.Same or Condition.Settled when verdict is null:
                return condition.Children.Where(c => Holds(c) is null).SelectMany(c => Deciding(c, null, negated: false));
            case Condition.Same when condition.Children.Any(c => Holds(c) is null):
                return OfAllTogether(condition);
            case Condition.Same or Condition.Settled:
                return condition.Children.SelectMany(c => Deciding(c, Holds(c), negated: false));
            case Condition.Known { Setting: null }:
                return [];
            default:
                return [Leaf(condition, negated)];
        }
    }

    // No part of "a or not a" decides by itself while a is not known, and yet it is decided.
    private IEnumerable<Reason> OfAllTogether(Condition condition)
    {
        var unknown = Mentions.Through(_compiled.Definitions, condition);
        LocalizedText[] labels =
        [
            .. unknown.Slots.Where(s => _sheet.Codes[s.SheetIndex] == SlotCode.Unknown).Select(s => s.Label),
            .. unknown.Outcomes.Where(o => Holds(new Condition.Decided(o)) is null).Select(o => o.Label),
        ];
        if (labels.Length == 0)
            return [];
        var text = EvaluationSentences.WhateverTheyAre(labels);
        return [new(text, Holds(condition), []) { Condition = condition }];
    }

    private Reason Leaf(Condition condition, bool negated)
    {
        var holds = Holds(condition);
        var (text, parts) = condition switch
        {
            Condition.Truth truth => (Seen(truth.Slot.Label, YesNo(holds)), []),
            Condition.OneOf oneOf => (OptionSeen(oneOf, saysNot: holds == false && !negated), []),
            Condition.Compares compares => (_comparisons.Of(compares, holds), []),
            Condition.Known known => (Setting(known.Setting!), []),
            Condition.Decided decided => (OutcomeSeen(decided.Outcome, holds), ImmutableArray<Reason>.Empty),
            Condition.Defined defined => (Seen(defined.Definition.Label, YesNo(holds)), Reasons(defined.Definition, holds)),
            _ => throw new InvalidOperationException($"No words for {condition.GetType().Name}."),
        };
        return new(text, holds, parts) { Condition = condition };
    }

    private LocalizedText OptionSeen(Condition.OneOf oneOf, bool saysNot)
    {
        var value = _sheet[oneOf.Slot.Fact];
        var seen = Seen(
            oneOf.Slot.Label,
            value.IsUnknown ? EvaluationSentences.NotKnown : new(value.Label(Language.Chinese), value.Label(Language.English)));
        if (!saysNot)
            return seen;
        var wanted = oneOf.Options.Select(o => oneOf.Slot.Fact.Options[o].Label).ToArray();
        return EvaluationSentences.IsNoneOf(seen, wanted);
    }

    private static LocalizedText OutcomeSeen(Outcome outcome, bool? holds) => holds switch
    {
        true => EvaluationSentences.OutcomeDecided(outcome.Label),
        false => EvaluationSentences.OutcomeNotDecided(outcome.Label),
        null => EvaluationSentences.OutcomeNotCertain(outcome.Label),
    };

    private static LocalizedText Setting(Parameter setting) =>
        EvaluationSentences.PolicySets(setting.Label, setting.ValueLabel);

    private static LocalizedText Seen(LocalizedText label, LocalizedText value) =>
        new($"{label.Chinese}：{value.Chinese}", $"{label.English}: {value.English}");

    private static LocalizedText YesNo(bool? value) => value switch
    {
        true => FactSentences.Yes,
        false => FactSentences.No,
        null => EvaluationSentences.NotKnown,
    };
}
