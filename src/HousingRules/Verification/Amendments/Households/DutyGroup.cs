using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>The rows of duties of one content, and for which households each applies.</summary>
internal sealed class DutyGroup
{
    // Rows of one content that may apply together are told by all they bring; with more ways than these, by their place among them.
    private const int MostWays = 256;

    private readonly ImmutableArray<Row> _rows;
    private readonly bool _alone;

    private DutyGroup(DutyContent content, ImmutableArray<Row> rows, bool alone, Diagram diagram)
    {
        Content = content;
        _rows = rows;
        _alone = alone;
        Applies = rows.SelectMany(r => r.Brought).Select(b => b.Households).Aggregate(Diagram.None, diagram.Or);
    }

    public DutyContent Content { get; }

    /// <summary>The households for which some row applies.</summary>
    public int Applies { get; }

    /// <summary>The rows of two policies by their contents.</summary>
    public static (ImmutableArray<DutyGroup> Before, ImmutableArray<DutyGroup> After) Of(
        JointPolicies joint,
        Policy before,
        Policy after,
        Renames renames)
    {
        var old = Rows(before, joint.Before, joint.Diagram, renames);
        var now = Rows(after, joint.After, joint.Diagram, Renames.None);
        var several = old.Concat(now).Where(r => r.Value.Length > 1).Select(r => r.Key.Key).ToHashSet(StringComparer.Ordinal);
        return (Groups(old), Groups(now));

        ImmutableArray<DutyGroup> Groups(IEnumerable<KeyValuePair<DutyContent, ImmutableArray<Row>>> rows) =>
            [.. rows.Select(r => new DutyGroup(r.Key, r.Value, !several.Contains(r.Key.Key), joint.Diagram))];
    }

    /// <summary>What the rows bring, as aspects: equal for a household under two policies exactly when it has the same duties.</summary>
    public IEnumerable<(Aspect Aspect, int Households)> Aspects(Diagram diagram) =>
        _alone ? Alone(_rows[0], "", diagram) : Together(diagram);

    private IEnumerable<(Aspect, int)> Alone(Row row, string place, Diagram diagram)
    {
        foreach (var (name, label, households) in row.Brought)
            yield return (new(AspectKind.Duty, null, $"{name} ({Content.Key}){place}", Content.Words(label)), households);
        var applies = row.Brought.Select(b => b.Households).Aggregate(Diagram.None, diagram.Or);
        foreach (var (name, label, households) in row.Steps)
        {
            var of = row.Label;
            yield return (
                new(
                    AspectKind.Step,
                    null,
                    $"{name} ({Content.Key}){place}",
                    VerificationSentences.DutyOf(of, label)),
                diagram.And(applies, households));
        }
    }

    private IEnumerable<(Aspect, int)> Together(Diagram diagram)
    {
        var ways = _rows.SelectMany(r => Ways(r, diagram)).ToArray();
        if (ways.Length > MostWays)
            return _rows.SelectMany((r, i) => Alone(r, $" #{i + 1}", diagram));
        return ways.GroupBy(w => w.Name, StringComparer.Ordinal).SelectMany(same => Times(same.Key, [.. same], diagram));
    }

    // For how many of the rows it holds: a household that has the same duty twice has it twice.
    private IEnumerable<(Aspect, int)> Times(string name, Variant[] same, Diagram diagram)
    {
        var atLeast = new int[same.Length + 1];
        atLeast[0] = Diagram.All;
        foreach (var way in same)
        {
            for (var n = same.Length; n > 0; n--)
                atLeast[n] = diagram.Or(atLeast[n], diagram.And(atLeast[n - 1], way.Households));
        }

        for (var n = 1; n < atLeast.Length; n++)
        {
            var place = n == 1 ? "" : FormattableString.Invariant($" #{n}");
            if (atLeast[n] != Diagram.None)
                yield return (new(AspectKind.Duty, null, $"{name} ({Content.Key}){place}", Content.Words(same[0].Label)), atLeast[n]);
        }
    }

    private static List<Variant> Ways(Row row, Diagram diagram)
    {
        var ways = row.Brought.Select(b => new Variant(b.Name, b.Label, b.Households)).ToList();
        foreach (var (name, label, households) in row.Steps)
        {
            ways =
            [
                .. ways.SelectMany(w => (IEnumerable<Variant>)
                [
                    new(
                        $"{w.Name}, {name}",
                        new($"{w.Label.Chinese}：{label.Chinese}", $"{w.Label.English}: {label.English}"),
                        diagram.And(w.Households, households)),
                    w with { Households = diagram.Except(w.Households, households) },
                ]).Where(w => w.Households != Diagram.None),
            ];
            if (ways.Count > MostWays)
                break;
        }

        return ways;
    }

    private static Dictionary<DutyContent, ImmutableArray<Row>> Rows(
        Policy policy,
        PolicyDiagrams diagrams,
        Diagram diagram,
        Renames renames)
    {
        var days = policy.Deadlines.ToDictionary(m => m.Name, StringComparer.Ordinal);
        return policy.Compiled.Duties
            .Select(duty => (Content: DutyContent.Of(duty.Declaration, days), Row: Read(duty)))
            .GroupBy(d => d.Content.Key, StringComparer.Ordinal)
            .ToDictionary(g => g.First().Content, g => g.Select(d => d.Row).ToImmutableArray());

        Row Read(CompiledDuty duty)
        {
            var when = duty.When is { } condition ? diagrams.Of(condition) : Diagram.All;
            var brought = ImmutableArray.CreateBuilder<(string, LocalizedText, int)>();
            foreach (var outcome in duty.Declaration.Outcomes)
            {
                // The first of a row's outcomes that is decided brings the duty.
                var households = diagram.And(when, diagrams[outcome]);
                when = diagram.Except(when, households);
                brought.Add((renames.OfOutcome(outcome.Name), duty.Declaration.Label ?? outcome.Label, households));
            }

            return new(
                duty.Declaration.Label ?? duty.Declaration.Outcomes[0].Label,
                brought.ToImmutable(),
                [.. duty.Steps.Select(s => (s.Step.Name, s.Step.Label, diagrams.Of(s.Condition)))]);
        }
    }

    private sealed record Row(
        LocalizedText Label,
        ImmutableArray<(string Name, LocalizedText Label, int Households)> Brought,
        ImmutableArray<(string Name, LocalizedText Label, int Households)> Steps);

    private sealed record Variant(string Name, LocalizedText Label, int Households);
}
