using System.Text.Json;
using HousingRules.Cases;
using HousingRules.Policies;

namespace HousingRules.Tests.Cases;

/// <summary>Every history that is written down somewhere in the repository: the policy's worked procedures, the sample cases, and the
/// mistakes that a clerk can make.</summary>
internal static class CommittedHistories
{
    public static IEnumerable<(string Name, CaseFile Opened, CaseEvent[] Events)> All => [.. Worked(), .. Samples(), .. Mistakes()];

    private static IEnumerable<(string, CaseFile, CaseEvent[])> Worked() =>
        Some.Yiyuan.Histories.Select(h => (h.Id, Opened(h.Household, h.OpenedOn), h.Events.Select(CaseText.Yiyuan.Read).ToArray()));

    private static IEnumerable<(string, CaseFile, CaseEvent[])> Samples() =>
        File.ReadLines(Path.Combine(Repository.Rules, "samples", "cases.jsonl")).Select(line =>
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var household = Household.Read(root.GetProperty("household"), Some.Yiyuan.Facts);
            var events = root.GetProperty("events").EnumerateArray().Select(CaseText.Yiyuan.Read).ToArray();
            return (root.GetProperty("id").GetString()!, Opened(household, null), events);
        });

    private static IEnumerable<(string, CaseFile, CaseEvent[])> Mistakes() =>
        RefusalTable.Rows.Concat(LateRefusals.Rows).Select(row => (
            row.Codes,
            CaseText.Open(row.Household),
            $"{row.History}; {row.Event}".Split("; ", StringSplitOptions.RemoveEmptyEntries).Select(t => CaseText.Event(t)).ToArray()));

    private static CaseFile Opened(Household household, DateOnly? day)
    {
        var sheet = Some.Yiyuan.NewSheet();
        household.Fill(sheet);
        return CaseText.Yiyuan.Open(CaseText.SomeHousehold, sheet, day);
    }
}
