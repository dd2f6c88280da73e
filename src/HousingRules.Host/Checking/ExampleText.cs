using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Checking;

/// <summary>Worked examples that do not hold, in words: each name as the example writes it, and what people call it.</summary>
internal sealed class ExampleText(TextWriter writer, Language language, Policy policy)
{
    private readonly Dictionary<string, LocalizedText> _labels = Labels(policy);

    public void Write(ImmutableArray<ExampleResult> examples)
    {
        foreach (var example in examples.Where(e => !e.Holds))
        {
            WrappedLines.Write(
                writer,
                0,
                $"{example.File}:{example.Line}: "
                + Say($"示例 {example.Id} 不成立：{example.Note.Chinese}", $"example {example.Id} does not hold: {example.Note.English}"));
            foreach (var (subject, expected, actual) in example.Differences)
                WrappedLines.Write(
                    writer,
                    2,
                    $"{Named(subject)}: "
                    + Say($"应为 {All(expected)}，实为 {All(actual)}", $"expected {All(expected)}, came {All(actual)}"));
        }
    }

    private string All(string names) =>
        names.Length == 0 ? Say("无", "none") : string.Join(Say("、", ", "), names.Split(", ").Select(Named));

    private string Named(string name) => _labels.TryGetValue(name, out var label) && label[language] != name
        ? Say($"{name}（{label.Chinese}）", $"{name} ({label.English})")
        : name;

    private static Dictionary<string, LocalizedText> Labels(Policy policy)
    {
        var labels = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["missing"] = new("尚未查明", "not known"),
            ["documents"] = new("材料", "papers"),
            ["deadlines"] = new("期限", "deadlines"),
            ["amounts"] = new("金额", "amounts"),
            ["state"] = new("状态", "state"),
            ["blocked"] = new("不予受理", "refused"),
            ["violations"] = new("不予受理", "refused"),
            ["warnings"] = new("提示", "warnings"),
        };
        foreach (var fact in policy.Facts.Facts)
            labels.TryAdd(fact.Name, fact.Label);
        foreach (var outcome in policy.RuleSets.SelectMany(s => s.Rules).Select(r => r.Outcome))
            labels.TryAdd(outcome.Name, outcome.Label);
        return labels;
    }

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
