using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, in words.</summary>
internal sealed class ComparisonText(HostConsole console, bool texts)
{
    public void Write(PolicyComparison comparison)
    {
        Line(0, $"{comparison.Before} → {comparison.After}", $"{comparison.Before} -> {comparison.After}");
        if (comparison.IsEmpty)
        {
            Line(0, "对任何住户都没有变化。", "Nothing changes for any household.");
            Line(0, "办理程序和文字也都相同。", "The procedure and the texts are the same too.");
            return;
        }

        Facts(comparison);
        foreach (var change in comparison.Parameters.Concat(comparison.Renames).Concat(comparison.RuleSets))
            Line(0, WrittenWords.Of(change));
        Verdict(comparison);
        new KindText(console).Write(comparison);
        new ProcedureText(console).Write(comparison);
        Texts(comparison);
    }

    private void Facts(PolicyComparison comparison)
    {
        if (!comparison.AddedFacts.IsEmpty)
            Line(
                0,
                $"新增事实：{string.Join("、", comparison.AddedFacts)}",
                $"facts added: {string.Join(", ", comparison.AddedFacts)}");
        if (!comparison.RemovedFacts.IsEmpty)
            Line(
                0,
                $"删除事实：{string.Join("、", comparison.RemovedFacts)}",
                $"facts removed: {string.Join(", ", comparison.RemovedFacts)}");
        foreach (var change in comparison.ChangedFacts)
            Line(0, WrittenWords.Of(change));
        if (HasOtherDefaults(comparison))
            Line(
                2,
                "花名册未填该项的住户按新的默认值判定，结果可能不同；可用 --roster 逐户比较。",
                "Households of which a roster does not say it are decided by the new value, perhaps otherwise: compare them with "
                + "--roster.");
        if (!comparison.LostValues.IsEmpty)
        {
            Line(
                2,
                "修订后的政策没有下列取值，有此取值的住户未作比较：",
                "The policy after does not have these values; households that have one are not compared:");
            foreach (var value in comparison.LostValues)
                Line(4, value);
        }

        if (comparison.LostValues.IsEmpty && LeavesOut(comparison))
            Line(
                2,
                "新增的取值，原政策无法表示，有此取值的住户未作比较。",
                "A new value cannot be told to the policy before: households that have one are not compared.");
    }

    // Whether a household can have a value that only one policy has.
    private static bool LeavesOut(PolicyComparison comparison) =>
        comparison.ChangedFacts.Any(c => c.Property is "values" or "bounds" or "scale" or "type");

    // Whether a household of which the same is told is not the same household.
    private static bool HasOtherDefaults(PolicyComparison comparison) => comparison.ChangedFacts.Any(c => c.Property == "omitted");

    private void Verdict(PolicyComparison comparison)
    {
        if (comparison.Kinds.IsEmpty)
        {
            if (comparison.NotFollowed.IsEmpty && LeavesOut(comparison))
                Line(
                    0,
                    "判定：凡取值为两个政策都有的住户，结果、应办事项、材料和期限都相同。",
                    "Determinations: outcomes, duties, papers and deadlines are the same for every household whose values both policies "
                    + "have.");
            else if (comparison.NotFollowed.IsEmpty && HasOtherDefaults(comparison))
                Line(
                    0,
                    "判定：事实相同的住户，结果、应办事项、材料和期限都相同。",
                    "Determinations: outcomes, duties, papers and deadlines are the same for every household of which the same is known.");
            else if (comparison.NotFollowed.IsEmpty)
                Line(
                    0,
                    "判定：任何住户的结果、应办事项、材料和期限都相同。",
                    "Determinations: outcomes, duties, papers and deadlines are the same for every household.");
            else
                Line(
                    0,
                    "判定：除下述无法判明者外，未发现变化。能否影响到户，请用 --roster 逐户比较。",
                    "Determinations: but for what could not be followed, listed below, no change was found. Use --roster to compare "
                    + "household by household.");
            return;
        }

        var (kinds, changed, share) = (comparison.Kinds.Length, comparison.Changed, Figures.Percent(comparison.Share));
        if (comparison.IsCounted)
            Line(
                0,
                $"判定：{changed:N0} 种可能的住户结果不同（{share}），共 {kinds} 类：",
                $"{changed:N0} possible households are decided differently ({share}), in {Kinds(kinds)}:");
        else
            Line(
                0,
                $"判定：有住户结果不同，共 {kinds} 类；其中至少 {changed:N0} 种可能的住户（{share}），其余取决于数值运算，无法逐一计数：",
                $"Some possible households are decided differently, in {Kinds(kinds)}: at least {changed:N0} ({share}); how many more "
                + "hangs on comparisons of numbers and cannot be counted:");
    }

    private void Texts(PolicyComparison comparison)
    {
        if (comparison.Texts.IsEmpty)
            return;
        console.Out.WriteLine();
        var count = comparison.Texts.Length;
        if (!texts)
        {
            Line(0, $"另有 {count} 处文字不同，用 --texts 查看。", $"{Texts(count)} worded differently: see --texts.");
            return;
        }

        Line(0, $"文字：{count} 处不同：", $"{Texts(count)} worded differently:");
        foreach (var change in comparison.Texts)
            Line(2, WrittenWords.Of(change));
    }

    private static string Kinds(int count) => count == 1 ? "one kind" : $"{count} kinds";

    private static string Texts(int count) => count == 1 ? "One text is" : $"{count} texts are";

    private void Line(int indentation, LocalizedText text) => WrappedLines.Write(console.Out, indentation, text[console.Language]);

    private void Line(int indentation, string chinese, string english) => Line(indentation, new(chinese, english));
}
