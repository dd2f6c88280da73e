using HousingRules.Facts;
using HousingRules.Host.Results;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, in words.</summary>
internal sealed class ComparisonText(Speech speech)
{
    private const int MostKinds = 40;

    public void Write(PolicyComparison comparison)
    {
        speech.Out.WriteLine(Say($"{comparison.Before} → {comparison.After}", $"{comparison.Before} -> {comparison.After}"));
        if (!comparison.AddedFacts.IsEmpty)
            speech.Out.WriteLine(
                Say($"新增事实：{string.Join("、", comparison.AddedFacts)}", $"facts added: {string.Join(", ", comparison.AddedFacts)}"));
        if (!comparison.RemovedFacts.IsEmpty)
            speech.Out.WriteLine(
                Say($"删除事实：{string.Join("、", comparison.RemovedFacts)}", $"facts removed: {string.Join(", ", comparison.RemovedFacts)}"));
        speech.Out.WriteLine(comparison.Kinds.IsEmpty
            ? Say("对任何住户都没有变化。", "Nothing changes for any household.")
            : Say(
                $"{comparison.Changed:N0} 种可能的住户结果不同（{ResultWords.Percent(comparison.Share)}），共 {comparison.Kinds.Length} 类：",
                $"{comparison.Changed:N0} possible households are decided differently ({ResultWords.Percent(comparison.Share)}), in "
                + $"{comparison.Kinds.Length} kinds:"));
        if (!comparison.IsExact)
            speech.Out.WriteLine(
                Say(
                    "有的变化取决于两个数值的比较，无法逐一判明，未列入。",
                    "Some changes hang on a comparison of two numbers that cannot be followed; they are left out."));
        foreach (var kind in comparison.Kinds.Take(MostKinds))
            Write(kind);
        if (comparison.Kinds.Length > MostKinds)
            speech.Out.WriteLine(
                Say(
                    $"另有 {comparison.Kinds.Length - MostKinds} 类较小的变化，用 --format json 查看。",
                    $"{comparison.Kinds.Length - MostKinds} smaller kinds more: see --format json."));
    }

    private void Write(ChangeKind kind)
    {
        speech.Out.WriteLine();
        speech.Out.WriteLine(
            Say(
                $"前：{Aspects(kind.Lost)}；后：{Aspects(kind.Gained)}（{ResultWords.Percent(kind.Share)}）",
                $"before: {Aspects(kind.Lost)}; after: {Aspects(kind.Gained)} ({ResultWords.Percent(kind.Share)})"));
        if (kind.Conditions.IsEmpty && kind.IsComplete)
            speech.Out.WriteLine(Say("  凡此前如此的户", "  whoever was decided so before"));
        foreach (var condition in kind.Conditions)
            speech.Out.WriteLine($"  {Say("户：", "where ")}{condition.ToString(speech.Language)}");
        if (!kind.IsComplete)
            speech.Out.WriteLine(Say("  以及其他条件较多的户", "  and others, under more conditions"));
        foreach (var clause in kind.Clauses)
            speech.Out.WriteLine($"  {clause.Clause}「{clause.Quote}」");
        speech.Out.WriteLine($"  {Say("例：", "for example ")}{kind.After.ToJson("example")}");
    }

    private string Aspects(IEnumerable<Aspect> aspects)
    {
        var labels = string.Join(Say("、", ", "), aspects.Select(a => a.Label[speech.Language]));
        return labels.Length == 0 ? Say("无", "none") : labels;
    }

    private string Say(string chinese, string english) => speech.Language == Language.Chinese ? chinese : english;
}
