using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
                + Say(HostSentences.ExampleFails(example.Id, example.Note)));
            if (example.FirstRefused is { } refused)
            {
                WrappedLines.Write(writer, 2, $"→ {Say(refused)}");
                WrappedLines.Write(writer, 2, Say(HostSentences.FollowFromIt(example.Differences.Length)));
                continue;
            }

            foreach (var (subject, expected, actual) in example.Differences)
                WrappedLines.Write(
                    writer,
                    2,
                    $"{Named(subject)}: "
                    + Say(HostSentences.ExpectedAndCame(All(expected), All(actual))));
        }
    }

    private string All(string names) =>
        names.Length == 0 ? Say(HostSentences.None) : string.Join(Say("、", ", "), names.Split(", ").Select(Named));

    private string Named(string name) => _labels.TryGetValue(name, out var label) && label[language] != name
        ? Say($"{name}（{label.Chinese}）", $"{name} ({label.English})")
        : name;

    private static Dictionary<string, LocalizedText> Labels(Policy policy)
    {
        var labels = new Dictionary<string, LocalizedText>(StringComparer.Ordinal)
        {
            ["missing"] = HostSentences.NotKnown,
            ["documents"] = HostSentences.Papers,
            ["deadlines"] = HostSentences.Deadlines,
            ["amounts"] = HostSentences.Amounts,
            ["state"] = HostSentences.State,
            ["blocked"] = HostSentences.Refused,
            ["violations"] = HostSentences.Refused,
            ["warnings"] = HostSentences.Warnings,
        };
        foreach (var fact in policy.Facts.Facts)
            labels.TryAdd(fact.Name, fact.Label);
        foreach (var outcome in policy.RuleSets.SelectMany(s => s.Rules).Select(r => r.Outcome))
            labels.TryAdd(outcome.Name, outcome.Label);
        return labels;
    }

    private string Say(LocalizedText words) => words[language];

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
