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
    public string Missing
    {
        get
        {
            var texts = _decided.Distinct().ToDictionary(d => d, Laws.Decision.Of);
            var missing = new List<string>();
            var stride = 1;
            foreach (var (fact, values) in _unknown)
            {
                if (
                    _decided.Select((d, n) => (Others: n - n / stride % values.Length * stride, Text: texts[d]))
                        .GroupBy(x => x.Others, x => x.Text)
                        .Any(g => g.Distinct().Skip(1).Any()))
                    missing.Add(fact.Name);
                stride *= values.Length;
            }

            return string.Join(", ", missing.Order(StringComparer.Ordinal));
        }
    }

    private string OfSet(string name, int set)
    {
        var outcomes = _decided.Distinct().Select(d => d.Outcomes[set].Certain.Select(o => o.Name).ToHashSet()).ToArray();
        var all = outcomes.SelectMany(o => o).ToHashSet();
        var certain = all.Where(o => outcomes.All(s => s.Contains(o))).ToHashSet();
        return Laws.Decision.OfSet(name, certain, all.Except(certain));
    }
}
