using System.Buffers;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Replaying;

/// <summary>Cases as csv: a row to a case, or with the events a row to an event.</summary>
internal sealed class ReplayCsv(bool withEvents, Language language)
{
    private static readonly LocalizedText[] OfCase =
    [
        new("户编号", "id"), new("县", "county"), new("镇街道", "town"), new("村", "village"), new("截至", "as of"), new("状态", "state"),
        new("状态名称", "state in words"),
        new("是否受阻", "blocked"), new("逾期天数", "days overdue"), new("不予受理", "violations"), new(
            "不予受理说明",
            "violations in words"), new("提醒", "warnings"),
        new("可办事项", "permitted events"), new("最早可办日", "earliest next day"), new("未销号问题", "open items"), new("适用政策", "policy"),
    ];

    private static readonly LocalizedText[] OfEvent =
    [
        new("户编号", "id"), new("日期", "date"), new("事件", "event"), new("事件名称", "event in words"), new("是否接受", "accepted"),
        new("之前状态", "from"), new("之后状态", "to"),
        new("代码", "codes"), new("说明", "in words"), new("最早可办日", "earliest"), new("提醒", "warnings"),
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
