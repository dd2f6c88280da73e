using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>Reads a plain condition as a person would: finds each label's fact, definition or outcome, and asks the household.</summary>
internal sealed class PlainWords(Policy policy, FactSheet sheet)
{
    private readonly Determination _determination = policy.Determine(sheet);

    public bool Hold(PlainCondition condition) => condition.Parts.All(Holds);

    private bool Holds(LocalizedText part)
    {
        // Labels are looked up in Chinese, in which the parts are joined by 或 and no label of a value has one.
        var colon = part.Chinese.LastIndexOf('：');
        var (label, values) = (part.Chinese[..colon], part.Chinese[(colon + 1)..].Split('或'));
        var answers = Answers(label).Distinct().ToArray();
        Assert.True(answers.Length == 1, $"“{label}” means {answers.Length} things");
        return values.Contains(answers[0]);
    }

    private IEnumerable<string> Answers(string label) =>
    [
        .. policy.Facts.Facts.Where(f => f.Type is not SetType && f.Label.Chinese == label).Select(f => sheet[f].Label(Language.Chinese)),
        .. policy.Facts.Facts.SelectMany(
            f => f.Options.Where(o => f.Type is SetType && o.Label.Chinese == label)
                .Select(o => Truth(sheet[f].Members().Contains(o)))),
        .. policy.Compiled.Definitions.Keys.Where(d => d.Label.Chinese == label)
            .Select(d => Truth(new Tracer(policy.Compiled, sheet, _determination).Holds(new Condition.Defined(d)) == true)),
        .. _determination.Outcomes.SelectMany(s => s.RuleSet.Rules)
            .Select(r => r.Outcome)
            .Distinct()
            .Where(o => o.Label.Chinese == label)
            .Select(o => Truth(_determination.Has(o.Name))),
    ];

    private static string Truth(bool truth) => truth ? "是" : "否";
}
