using System.Buffers;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Replaying;

/// <summary>Cases as csv: a row to a case, or with the events a row to an event.</summary>
internal sealed class ReplayCsv(bool withEvents, Language language)
{
    private static readonly LocalizedText[] OfCase =
    [
        HostSentences.Id, HostSentences.County, HostSentences.Town, HostSentences.Village, HostSentences.AsOf, HostSentences.State,
        HostSentences.StateInWords,
        HostSentences.IsBlocked, HostSentences.DaysOverdue, HostSentences.Violations, HostSentences.ViolationsInWords,
        HostSentences.WarningsColumn,
        HostSentences.PermittedEvents, HostSentences.EarliestNextDay, HostSentences.OpenItems, HostSentences.PolicyColumn,
    ];

    private static readonly LocalizedText[] OfEvent =
    [
        HostSentences.Id, HostSentences.Date, HostSentences.Event, HostSentences.EventInWords, HostSentences.IsAccepted,
        HostSentences.StateBefore, HostSentences.StateAfter,
        HostSentences.Codes, HostSentences.InWords, HostSentences.Earliest, HostSentences.WarningsColumn,
    ];

    /// <summary>The byte order mark and the headers.</summary>
    public byte[] Head()
    {
        var output = new ArrayBufferWriter<byte>(1 << 9);
        output.Write(CsvText.Mark);
        CsvText.AppendLine(output, [.. (withEvents ? OfEvent : OfCase).Select(h => h[language])]);
        return output.WrittenSpan.ToArray();
    }

    public byte[] Render(CaseAnswer answer, int row)
    {
        var output = new ArrayBufferWriter<byte>(1 << 10);
        var id = answer.File.Household.Id ?? $"row:{row.ToString(CultureInfo.InvariantCulture)}";
        if (withEvents)
        {
            foreach (var step in answer.Steps)
                CsvText.AppendLine(output, Cells(id, step));
        }
        else
        {
            CsvText.AppendLine(output, Cells(id, answer));
        }

        return output.WrittenSpan.ToArray();
    }

    private string[] Cells(string id, CaseAnswer answer)
    {
        var (file, standing) = (answer.File, answer.Standing);
        return
        [
            id, file.Household.County ?? "", file.Household.Town ?? "", file.Household.Village ?? "",
            Figures.Day(answer.Day), standing.State.Name, standing.State.Label[language],
            YesNo.Of(answer.IsBlocked)[language],
            standing.DaysOverdue.ToString(CultureInfo.InvariantCulture),
            Join(answer.Violations.Select(v => v.Reason.Code)),
            Join(answer.Violations.Select(v => Words(v.Reason))),
            Join(answer.Warnings.Select(w => w.Reason.Code)),
            Join(standing.Permitted.Select(p => ReplayWords.Permitted(p, standing.Day, language))),
            standing.EarliestNextDay is { } next ? Figures.Day(next) : "",
            Join(file.Items.Where(i => i.IsOpen).Select(i => i.Problem.Label[language])),
            answer.Procedure.Policy.Name,
        ];
    }

    private string[] Cells(string id, CaseStep step)
    {
        var reasons = step.Refusals.AddRange(step.Record?.Reports ?? []);
        return
        [
            id, step.Event.Date == default
                ? ""
                : Figures.Day(step.Event.Date), step.Event.Kind?.Name ?? "", ReplayWords.Event(step.Event)[language],
            YesNo.Of(step.IsAccepted)[language], step.Record?.From.Name ?? "", step.Record?.To.Name ?? "",
            Join(reasons.Select(r => r.Code)),
            Join(reasons.Select(Words)),
            reasons.Max(r => r.Earliest) is { } earliest ? Figures.Day(earliest) : "",
            Join((step.Record?.Warnings ?? []).Select(w => w.Code)),
        ];
    }

    private string Words(Refusal reason) =>
        $"{reason.Words[language]}{(language == Language.Chinese ? "。" : " ")}{reason.Remedy[language]}";

    private string Join(IEnumerable<string> texts) => string.Join(language == Language.Chinese ? "；" : "; ", texts);
}
