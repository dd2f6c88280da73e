using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes in the procedure, in words.</summary>
internal sealed class ProcedureText(HostConsole console)
{
    public void Write(PolicyComparison comparison)
    {
        if (comparison.Procedure.IsEmpty)
            return;
        console.Out.WriteLine();
        var count = comparison.Procedure.Length;
        Line(0, $"办理程序：{count} 处不同：", $"Procedure: {count} {(count == 1 ? "difference" : "differences")}:");
        foreach (var difference in comparison.Procedure)
            Write(difference);
    }

    private void Write(ProcedureDifference difference)
    {
        WrappedLines.Write(console.Out, 2, WrittenWords.Of(difference.Change)[console.Language]);
        if (difference.Example is { } example)
        {
            var household = HouseholdWords.Of(example.Household, console.Language);
            Line(4, $"例：{household}", $"for example {household}");
            var events = HistoryWords.Of(example, console.Language);
            Line(4, $"办理：{events}", $"events: {events}");
            Line(
                4,
                $"最后一项 修订前：{difference.Before!.Chinese}；修订后：{difference.After!.Chinese}",
                $"the last one, before: {difference.Before.English}; after: {difference.After.English}");
        }
        else if (difference.Tried > 0)
        {
            Line(
                4,
                $"在 {difference.Bound:N0} 步以内没有找到能显出差别的案件",
                $"no case that shows it was found within {difference.Bound:N0} steps");
        }

        if (!difference.IsFollowed)
            Line(
                4,
                "条件含数值运算，是否真有差别无法判明",
                "the condition compares numbers that cannot be followed: whether it really differs is not decided");
    }

    private void Line(int indentation, string chinese, string english) =>
        WrappedLines.Write(console.Out, indentation, console.Language == Language.Chinese ? chinese : english);
}
