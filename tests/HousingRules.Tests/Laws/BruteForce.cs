using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Laws;

/// <summary>Decides a partly known household the long way: every declared value of every unknown fact, one after another.</summary>
internal sealed class BruteForce
{
    private readonly (FactDeclaration Fact, System.Collections.Immutable.ImmutableArray<FactValue> Values)[] _unknown;
    private readonly Determination[] _decided;

    public BruteForce(PartlyKnownHousehold household)
    {
        _unknown = [.. household.Completions()];
        _decided = new Determination[_unknown.Aggregate(1, (n, u) => n * u.Values.Length)];
        var sheet = household.Known.Sheet();
        for (var n = 0; n < _decided.Length; n++)
        {
            var rest = n;
            foreach (var (_, values) in _unknown)
            {
                sheet.Set(values[rest % values.Length]);
                rest /= values.Length;
            }

            _decided[n] = household.Known.Policy.Determine(sheet);
        }
    }

    public string Decision => string.Join("; ", _decided[0].Outcomes.Select((set, i) => OfSet(set.RuleSet.Name, i)));

    /// <summary>The facts of which two values, the rest alike, decide something differently.</summary>
    public string Missing => string.Join(", ", OnWhich(Laws.Decision.Of));

    /// <summary>The facts on which an answer about the household depends: two of their values, the rest alike, change it.</summary>
    public IEnumerable<string> OnWhich<T>(Func<Determination, T> answer)
    {
        var answers = _decided.Distinct().ToDictionary(d => d, answer);
        var which = new List<string>();
        var stride = 1;
        foreach (var (fact, values) in _unknown)
        {
            if (
                _decided.Select((d, n) => (Others: n - n / stride % values.Length * stride, Answer: answers[d]))
                    .GroupBy(x => x.Others, x => x.Answer)
                    .Any(g => g.Distinct().Skip(1).Any()))
                which.Add(fact.Name);
            stride *= values.Length;
        }

        return which.Order(StringComparer.Ordinal);
    }

    /// <summary>What must be done in every completion, and what in some, each with the steps that are certain and those that are
    /// not.</summary>
    public string Duties
    {
        get
        {
            var completions = _decided.Distinct().Select(d => d.Duties.ToDictionary(Row, StringComparer.Ordinal)).ToArray();
            var rows = completions.SelectMany(c => c.Keys).Distinct().Order(StringComparer.Ordinal);
            return string.Join("; ", rows.Select(row =>
            {
                var applied = completions.Where(c => c.ContainsKey(row)).Select(c => c[row]).ToArray();
                var isCertain = applied.Length == completions.Length;
                return $"{row} {isCertain}: {Parts(applied, d => d.Outcomes.Select(o => o.Name), isCertain)}, "
                    + Parts(applied, d => d.Steps.Select(s => s.Name), isCertain);
            }));
        }
    }

    /// <summary>The same as a determination says it.</summary>
    public static string DutiesOf(Determination determination) => string.Join(
        "; ",
        determination.Duties.Concat(determination.PossibleDuties)
            .OrderBy(Row, StringComparer.Ordinal)
            .Select(d => $"{Row(d)} {d.IsCertain}: {Said(d.Outcomes.Select(o => o.Name), d.PossibleOutcomes.Select(o => o.Name))}, "
                + Said(d.Steps.Select(s => s.Name), d.PossibleSteps.Select(s => s.Name))));

    // A row of duties is known by what is the same whatever brings it.
    private static string Row(Duty duty) => $"{string.Join('+', duty.Clauses)}/{string.Join('+', duty.Actors.Select(a => a.Name))}/"
        + $"{string.Join('+', duty.Documents.Select(d => d.Name))}/{string.Join('+', duty.Milestones.Select(m => m.Name))}";

    private static string Parts(Duty[] applied, Func<Duty, IEnumerable<string>> parts, bool isCertain)
    {
        var all = applied.SelectMany(parts).Distinct().ToArray();
        var certain = all.Where(p => isCertain && applied.All(d => parts(d).Contains(p))).ToArray();
        return Said(certain, all.Except(certain));
    }

    private static string Said(IEnumerable<string> certain, IEnumerable<string> possible) =>
        $"[{string.Join(',', certain.Order(StringComparer.Ordinal))} | {string.Join(',', possible.Order(StringComparer.Ordinal))}]";

    private string OfSet(string name, int set)
    {
        var outcomes = _decided.Distinct().Select(d => d.Outcomes[set].Certain.Select(o => o.Name).ToHashSet()).ToArray();
        var all = outcomes.SelectMany(o => o).ToHashSet();
        var certain = all.Where(o => outcomes.All(s => s.Contains(o))).ToHashSet();
        return Laws.Decision.OfSet(name, certain, all.Except(certain));
    }
}
