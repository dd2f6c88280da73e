using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
        Line(0, HostSentences.ProcedureDiffers(count));
        foreach (var difference in comparison.Procedure)
            Write(difference);
    }

    private void Write(ProcedureDifference difference)
    {
        WrappedLines.Write(console.Out, 2, WrittenWords.Of(difference.Change)[console.Language]);
        if (difference.Example is { } example)
        {
            var household = HouseholdWords.Of(example.Household, console.Language);
            Line(4, HostSentences.ForExampleIs(household));
            var events = HistoryWords.Of(example, console.Language);
            Line(4, HostSentences.EventsAre(events));
            Line(4, HostSentences.LastBeforeAndAfter(difference.Before!, difference.After!));
        }
        else if (difference.Tried > 0)
        {
            Line(4, HostSentences.NoCaseShowsIt(difference.Bound));
        }

        if (!difference.IsFollowed)
            Line(4, HostSentences.ConditionNotFollowed);
    }

    private void Line(int indentation, LocalizedText words) =>
        WrappedLines.Write(console.Out, indentation, words[console.Language]);
}
