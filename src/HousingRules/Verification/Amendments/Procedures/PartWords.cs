using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What is written of the parts of a procedure, in words, and what its conditions mean, as diagrams.</summary>
internal sealed class PartWords(Policy policy, PolicyDiagrams diagrams, JointPolicies joint)
{
    private Diagram Diagram => joint.Diagram;

    /// <summary>A condition: as it is written, and for which cases it holds.</summary>
    public WrittenValue Condition(string property, TextNode? text, Condition? condition) =>
        new(property, text is null ? VerificationSentences.Always : LocalizedText.Same(text.Value), Of(condition));

    /// <summary>For which cases a condition holds; for all when there is none.</summary>
    public int Of(Condition? condition) => condition is null ? Diagram.All : Within(diagrams.Of(condition));

    /// <summary>A diagram within the cases that both procedures can hold.</summary>
    public int Within(int cases) => Diagram.Or(Diagram.Not(joint.Both), cases);

    /// <summary>Where any of some conditions holds.</summary>
    public int AnyOf(IEnumerable<int> cases) => Within(cases.Aggregate(Diagram.None, Diagram.Or));

    /// <summary>Where none of some conditions holds.</summary>
    public int NoneOf(IEnumerable<int> cases) => Within(Diagram.Not(cases.Aggregate(Diagram.None, Diagram.Or)));

    /// <summary>Where a guard permits the event.</summary>
    public int Of(Guard guard)
    {
        var holds = guard.Parts.Select(p => diagrams.Of(p.Holds)).Aggregate(Diagram.All, Diagram.And);
        return Within(guard.When is null ? holds : Diagram.Or(holds, Diagram.Not(diagrams.Of(guard.When))));
    }

    /// <summary>The guards of an event or a problem, by their codes.</summary>
    public IEnumerable<Written> Guards(string kind, string of, LocalizedText label, IEnumerable<Guard> guards) =>
        guards.GroupBy(g => g.Declaration.Words.Code, StringComparer.Ordinal).SelectMany(same => same.Select((guard, i) =>
        {
            var code = i == 0 ? same.Key : FormattableString.Invariant($"{same.Key} {i + 1}");
            return new Written(kind, $"{of}/{code}", new($"{label.Chinese}：{code}", $"{label.English}: {code}"),
            [
                new("condition", Words(guard), Of(guard)),
                ("details", Names(guard.Parts.Select(p => p.Detail).OfType<string>())),
            ]);
        }));

    /// <summary>A guard's condition as it is written.</summary>
    public static LocalizedText Words(Guard guard)
    {
        var asked = guard.Declaration.Check switch
        {
            GuardCheck.Holds holds => LocalizedText.Same(holds.Expression.Value),
            GuardCheck.Matches matches => VerificationSentences.AsDecided(matches.Evidence.Label),
            GuardCheck.Absent absent => VerificationSentences.LeftOut(absent.Evidence.Label),
            _ => Labels(guard.Parts.Select(p => p.Label).OfType<LocalizedText>()),
        };
        return guard.Declaration.When is { } when
            ? VerificationSentences.AskedWhen(when.Value, asked)
            : asked;
    }

    public LocalizedText Event(string name) => policy.Procedure!.Declaration.Events.FirstOrDefault(e => e.Name == name)?.Label
        ?? LocalizedText.Same(name);

    /// <summary>A milestone with its day.</summary>
    public LocalizedText Day(string? milestone)
    {
        if (milestone is null)
            return FactSentences.None;
        var found = policy.Deadlines.First(m => m.Name == milestone);
        return new(
            FormattableString.Invariant($"{found.Label.Chinese} {found.Due:yyyy-MM-dd}"),
            FormattableString.Invariant($"{found.Label.English} {found.Due:yyyy-MM-dd}"));
    }

    /// <summary>The value of a setting.</summary>
    public LocalizedText Setting(string? name) =>
        name is null ? FactSentences.None : policy.Parameters.First(p => p.Name == name).ValueLabel;

    public static LocalizedText Truth(bool truth) => truth ? FactSentences.Yes : FactSentences.No;

    public static LocalizedText Labels(IEnumerable<LocalizedText> labels)
    {
        var all = labels.ToArray();
        return all.Length == 0
            ? FactSentences.None
            : new(string.Join("、", all.Select(l => l.Chinese)), string.Join(", ", all.Select(l => l.English)));
    }

    public static LocalizedText Names(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return all.Length == 0 ? FactSentences.None : new(string.Join("、", all), string.Join(", ", all));
    }
}
