using System.Collections.Immutable;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Makes the duties of a determination out of the rows that apply in each completion of what is unknown.</summary>
internal sealed class DutyFactory
{
    private readonly CompiledPolicy _compiled;
    private readonly ImmutableDictionary<string, Milestone> _milestones;

    public DutyFactory(CompiledPolicy compiled)
    {
        _compiled = compiled;
        var document = compiled.Document;
        _milestones = document.Milestones.Select(m => m.On(document.Calendar, document.Parameters))
            .ToImmutableDictionary(m => m.Name, StringComparer.Ordinal);
    }

    /// <summary>A milestone by its name.</summary>
    public Milestone this[string milestone] => _milestones[milestone];

    /// <summary>Milestones once each, in order of time.</summary>
    public static ImmutableArray<Milestone> InTime(IEnumerable<Milestone> milestones) =>
        [.. milestones.Distinct().OrderBy(m => m.Due).ThenBy(m => m.Name, StringComparer.Ordinal)];

    /// <summary>The rows that apply to a known household.</summary>
    public ImmutableArray<AppliedDuty> Applied(Func<int, bool> holds, ImmutableArray<SetDecision> decisions)
    {
        var decided = decisions.SelectMany(d => d.Certain).ToHashSet(ReferenceEqualityComparer.Instance);
        var applied = ImmutableArray.CreateBuilder<AppliedDuty>();
        for (var row = 0; row < _compiled.Duties.Length; row++)
        {
            var duty = _compiled.Duties[row];
            if (duty.WhenBit >= 0 && !holds(duty.WhenBit))
                continue;
            var outcomes = Where(duty.Declaration.Outcomes, decided.Contains);
            if (!outcomes.IsEmpty)
                applied.Add(new(row, outcomes, Where(duty.Steps, s => holds(s.Bit))));
        }

        return applied.ToImmutable();
    }

    /// <summary>The duties of a known household.</summary>
    public ImmutableArray<Duty> Certain(ImmutableArray<AppliedDuty> applied) => [.. applied.Select(a => Duty([a], isCertain: true))];

    /// <summary>What must certainly be done, and what only may have to be.</summary>
    /// <param name="completions">The rows that apply in each completion.</param>
    public (ImmutableArray<Duty> Certain,
        ImmutableArray<Duty> Possible) Merged(IReadOnlyCollection<ImmutableArray<AppliedDuty>> completions)
    {
        var (certain, possible) = (ImmutableArray.CreateBuilder<Duty>(), ImmutableArray.CreateBuilder<Duty>());
        foreach (var row in completions.SelectMany(c => c).GroupBy(a => a.Row).OrderBy(g => g.Key))
        {
            var isCertain = row.Count() == completions.Count;
            (isCertain ? certain : possible).Add(Duty([.. row.Distinct()], isCertain));
        }

        return (certain.ToImmutable(), possible.ToImmutable());
    }

    /// <summary>The same of rows of which only that is known which parts are certain, and which are not excluded.</summary>
    public (ImmutableArray<Duty> Certain, ImmutableArray<Duty> Possible) Merged(IEnumerable<OpenDuty> rows)
    {
        var duties = rows.Select(r => Duty([r.Least, r.Most], r.IsCertain)).ToArray();
        return ([.. duties.Where(d => d.IsCertain)], [.. duties.Where(d => !d.IsCertain)]);
    }

    // One row as it applies in some completions. Of a duty that only may apply, nothing is certain but who, by when and with which papers.
    private Duty Duty(AppliedDuty[] applied, bool isCertain)
    {
        var duty = _compiled.Duties[applied[0].Row];
        var outcomes = Split(duty.Declaration.Outcomes, [.. applied.Select(a => a.Outcomes)], isCertain);
        var steps = Split(duty.Steps, [.. applied.Select(a => a.Steps)], isCertain);
        return new(
            duty.Declaration,
            new(outcomes.Certain, outcomes.Possible),
            new([.. steps.Certain.Select(Step)], [.. steps.Possible.Select(Step)]),
            InTime(duty.Declaration.Due.Select(name => _milestones[name])),
            isCertain);
    }

    private static (ImmutableArray<T> Certain, ImmutableArray<T> Possible) Split<T>(
        ImmutableArray<T> all,
        ImmutableArray<int>[] completions,
        bool isCertain)
    {
        var (certain, possible) = (ImmutableArray.CreateBuilder<T>(), ImmutableArray.CreateBuilder<T>());
        for (var i = 0; i < all.Length; i++)
        {
            var times = completions.Count(c => c.Contains(i));
            if (isCertain && times == completions.Length)
                certain.Add(all[i]);
            else if (times > 0)
                possible.Add(all[i]);
        }

        return (certain.ToImmutable(), possible.ToImmutable());
    }

    private static DutyStep Step(CompiledStep step) => new(step.Step.Name, step.Step.Label);

    private static ImmutableArray<int> Where<T>(ImmutableArray<T> all, Func<T, bool> holds)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < all.Length; i++)
        {
            if (holds(all[i]))
                found.Add(i);
        }

        return found.ToImmutable();
    }
}
