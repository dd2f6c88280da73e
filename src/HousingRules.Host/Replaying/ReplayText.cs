using System.Text;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Replaying;

/// <summary>A case for people: a line, and below it what stops it, what is worth a word, and what may happen next.</summary>
internal sealed class ReplayText(bool withEvents, Language language)
{
    public byte[] Render(CaseAnswer answer, int row)
    {
        var (standing, policy) = (answer.Standing, answer.Procedure.Policy);
        var text = new StringBuilder(answer.File.Household.Id ?? Say(HostSentences.RowNumbered(row)));
        text.Append("  ").Append(standing.State.Label[language]).Append("  ").Append(Figures.Day(answer.Day));
        if (answer.IsBlocked)
            text.Append(Say(HostSentences.BlockedMark));
        if (standing.DaysOverdue > 0)
            text.Append(Say(HostSentences.IsOverdue(standing.DaysOverdue)));
        text.Append('\n');
        if (withEvents)
            Events(text, answer);
        else
            Reasons(text, answer);
        if (ReplayMoney.Of(standing) is { } money)
            text.Append(Say(HostSentences.MoneyLine)).Append(money[language]).Append('\n');
        Next(text, standing);
        return Encoding.UTF8.GetBytes(WrappedLines.Of(text.ToString()));

        void Reasons(StringBuilder lines, CaseAnswer of)
        {
            foreach (var (happened, reason) in of.Violations)
                lines.Append(Say(HostSentences.ViolationLine))
                    .Append(ReplayWords.Day(happened!))
                    .Append(' ')
                    .Append(ReplayWords.Event(happened!)[language])
                    .Append(": ")
                    .Append(ReplayWords.Reason(reason, policy, language))
                    .Append('\n');
            // A set-back that is reported for nothing: somebody said no.
            if (of.Steps is [.., { Record: { IsSetBack: true, Reports.IsEmpty: true } }])
                lines.Append(Say(HostSentences.SetBackLine))
                    .Append(ReplayWords.Day(of.Steps[^1].Event))
                    .Append(' ')
                    .Append(ReplayWords.Event(of.Steps[^1].Event)[language])
                    .Append('\n');
            foreach (var (_, reason) in of.Warnings)
                lines.Append(Say(HostSentences.WarningLine)).Append(ReplayWords.Reason(reason, policy, language)).Append('\n');
        }
    }

    private void Events(StringBuilder text, CaseAnswer answer)
    {
        var policy = answer.Procedure.Policy;
        foreach (var step in answer.Steps)
        {
            text.Append("  ")
                .Append(ReplayWords.Day(step.Event))
                .Append("  ")
                .Append(ReplayWords.Event(step.Event)[language])
                .Append("  ")
                .Append(Outcome(step))
                .Append('\n');
            foreach (var reason in step.Refusals.Concat(step.Record?.Reports ?? []))
                text.Append("      ").Append(ReplayWords.Reason(reason, policy, language)).Append('\n');
            foreach (var warning in step.Record?.Warnings ?? [])
                text.Append(Say(HostSentences.DeepWarningLine)).Append(ReplayWords.Reason(warning, policy, language)).Append('\n');
        }

        foreach (var warning in answer.Standing.Warnings)
            text.Append(Say(HostSentences.WarningLine)).Append(ReplayWords.Reason(warning, policy, language)).Append('\n');
    }

    private string Outcome(CaseStep step) => step.Record is not { } record ? Say(HostSentences.IsRefused)
        : record.From != record.To ? $"{record.From.Label[language]} -> "
            + $"{record.To.Label[language]}{(record.IsSetBack ? Say(HostSentences.SetBackMark) : "")}"
        : record.IsSetBack ? Say(HostSentences.SetBackTo(record.To.Label))
        : Say(HostSentences.StillIn(record.To.Label));

    private void Next(StringBuilder text, CaseStanding standing)
    {
        if (standing.EarliestNextDay is not { } next)
        {
            text.Append(Say(HostSentences.NothingMayHappen));
            return;
        }

        text.Append(Say(HostSentences.NextEarliest(Figures.Day(next))));
        text.AppendJoin(Say("；", "; "), standing.Permitted.Select(p => ReplayWords.Permitted(p, standing.Day, language))).Append('\n');
    }

    private string Say(LocalizedText words) => words[language];

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;
}
