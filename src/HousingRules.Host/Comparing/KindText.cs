using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>The kinds of households that an amendment changes, in words.</summary>
internal sealed class KindText(HostConsole console)
{
    private const int MostKinds = 40;

    public void Write(PolicyComparison comparison)
    {
        foreach (var kind in comparison.Kinds.Take(MostKinds))
            Write(kind);
        if (comparison.Kinds.Length > MostKinds)
            Line(
                0,
                $"另有 {comparison.Kinds.Length - MostKinds} 类较小的变化，用 --format json 查看。",
                $"{comparison.Kinds.Length - MostKinds} smaller kinds more: see --format json.");
        foreach (var change in comparison.NotFollowed)
            Write(change);
    }

    private void Write(ChangeKind kind)
    {
        console.Out.WriteLine();
        var share = kind.IsCounted ? Figures.Percent(kind.Share) : Say("取决于数值运算，未计数", "hangs on comparisons of numbers, not counted");
        Line(
            0,
            $"修订前：{Labels(kind.Lost)}；修订后：{Labels(kind.Gained)}（{share}）",
            $"before: {Labels(kind.Lost)}; after: {Labels(kind.Gained)} ({share})");
        if (kind.Conditions.IsEmpty && kind.IsComplete)
            Line(2, kind.Lost.IsEmpty ? "全部住户" : "原为此结果的全部住户", kind.Lost.IsEmpty ? "every household" : "whoever was decided so before");
        foreach (var condition in kind.Conditions)
            WrappedLines.Write(console.Out, 2, $"{Say("户：", "where ")}{condition.ToString(console.Language)}");
        if (!kind.IsComplete)
            Line(2, "另有条件较复杂的住户，未列全", "and others, under more conditions");
        if (!kind.AlsoLost.IsEmpty)
            Line(2, $"随之不再有：{Labels(kind.AlsoLost)}", $"with that no longer: {Labels(kind.AlsoLost)}");
        if (!kind.AlsoGained.IsEmpty)
            Line(2, $"随之增加：{Labels(kind.AlsoGained)}", $"with that also: {Labels(kind.AlsoGained)}");
        foreach (var clause in kind.Clauses)
            WrappedLines.Write(console.Out, 2, $"{clause.Clause}「{clause.Quote}」");
        WrappedLines.Write(console.Out, 2, $"{Say("例：", "for example ")}{HouseholdWords.Of(kind, console.Language)}");
    }

    private void Write(UnfollowedChange change)
    {
        console.Out.WriteLine();
        if (change.Amount is { Label: var paid })
        {
            Line(
                0,
                $"“{paid.Chinese}”的金额算法、上限或标准表不同：各户差额请用 --roster 逐户比较",
                $"\"{paid.English}\" is paid by another sum, cap or table: use --roster for what each household gets more or less");
            return;
        }

        if (change.MostSteps is { } steps)
        {
            Line(
                0,
                $"未能判明：比较限 {steps:N0} 步，已用完；可能有住户结果不同",
                $"not decided: the comparison met its bound of {steps:N0} steps, and households may be decided differently");
            if (!change.Lost.IsEmpty || !change.Gained.IsEmpty)
                Line(
                    2,
                    $"可能 修订前：{Labels(change.Lost)}；修订后：{Labels(change.Gained)}",
                    $"perhaps before: {Labels(change.Lost)}; after: {Labels(change.Gained)}");
            return;
        }

        var chinese = string.Join("、", change.Comparisons.Select(c => $"“{c.Chinese}”"));
        var english = string.Join(", ", change.Comparisons.Select(c => $"\"{c.English}\""));
        Line(
            0,
            $"无法判明：{chinese}。可能 修订前：{Labels(change.Lost)}；修订后：{Labels(change.Gained)}",
            $"could not be followed: {english}. Perhaps before: {Labels(change.Lost)}; after: {Labels(change.Gained)}");
        if (change.Tried == 0)
            Line(
                2,
                "此事实修订前后类型不同，取值无法对应，请用 --roster 逐户比较",
                "the fact is of another type before, and its values cannot be told to each other: use --roster to compare "
                + "household by household");
        else
            Line(
                2,
                $"试算 {change.Tried:N0} 户以内没有找到这样的住户，也无法排除",
                $"no such household was found among {change.Tried:N0} tried, and none can be excluded");
    }

    private string Labels(IEnumerable<Aspect> aspects)
    {
        var labels = string.Join(Say("、", ", "), aspects.Select(a => a.Label[console.Language]));
        return labels.Length == 0 ? Say("无", "none") : labels;
    }

    private void Line(int indentation, string chinese, string english) =>
        WrappedLines.Write(console.Out, indentation, Say(chinese, english));

    private string Say(string chinese, string english) => console.Language == Language.Chinese ? chinese : english;
}
