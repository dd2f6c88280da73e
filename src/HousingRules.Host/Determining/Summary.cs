using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Rosters;
using HousingRules.Rosters.Deciding;
using HousingRules.Rosters.Reading;
using HousingRules.Rosters.Writing;

namespace HousingRules.Host.Determining;

/// <summary>What people want to know of a roster: how many, where, of what, and what must still be found out.</summary>
internal sealed class Summary(Policy policy, Roster source, RosterTally tally, ProblemLog problems, Language language)
{
    // More towns than this do not fit beside each other.
    private const int TownsAcross = 6;
    private const int TownsDown = 60;

    public required string Roster { get; init; }

    public required string? ProblemFile { get; init; }

    public void Write(TextWriter writer)
    {
        var sum = tally.Sum();
        Line(writer, Say($"花名册 {Roster}：{source.Description.Chinese}", $"Roster {Roster}: {source.Description.English}"));
        Line(
            writer,
            Say(
                $"政策 {policy.Title.Chinese}（{policy.Name}，{policy.Digest}）",
                $"Policy {policy.Title.English} ({policy.Name}, {policy.Digest})"));
        Line(writer, Households(sum));
        if (source.Skipped.Count > 0)
            Line(writer, Skipped());
        Outcomes(writer, sum);
        new AmountTotals(policy, tally, language).Write(writer, sum);
        Towns(writer);
        Missing(writer, sum);
        Problems(writer);
    }

    private string Households(TownTally sum)
    {
        var statuses = string.Join(
            Say("，", ", "),
            sum.Statuses.OrderBy(s => s.Key).Select(s => $"{ResultWords.Of(s.Key)[language]} {Number(s.Value)}"));
        return Say(
            $"判定 {Number(sum.Households)} 户{(statuses.Length == 0 ? "" : $"：{statuses}")}；未能读取 {Number(problems.UndecidedRows)} 行",
            $"{Number(sum.Households)} households decided{(statuses.Length == 0 ? "" : $": {statuses}")}; "
            + $"{Number(problems.UndecidedRows)} rows could not be read");
    }

    private string Skipped()
    {
        var skipped = source.Skipped;
        return Say(
            $"跳过 {skipped.Count} 行：标题 {skipped.Titles}，小计合计 {skipped.Totals}，"
                + $"备注 {skipped.Notes}，重复表头 {skipped.RepeatedHeaders}{Rows("（第 ", "、", " 行）")}",
            $"{skipped.Count} rows passed over: {skipped.Titles} title, {skipped.Totals} total, {skipped.Notes} note, "
            + $"{skipped.RepeatedHeaders} repeated header{Rows(" (rows ", ", ", ")")}");

        // Below the header every row that is left out is named, up to some.
        string Rows(string before, string between, string after) => skipped.Rows.Count == 0
            ? ""
            : $"{before}{string.Join(between, skipped.Rows)}"
                + $"{(skipped.Rows.Count < skipped.Count - skipped.Titles ? $"{between}…" : "")}{after}";
    }

    private void Outcomes(TextWriter writer, TownTally sum)
    {
        if (sum.Outcomes.Count == 0)
            return;
        var towns = tally.Towns.Where(t => t.Key.Length > 0).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        if (towns.Count is 1 or > TownsAcross)
            towns.Clear();
        var table = new TextTable([Say("结果", "outcome"), Say("户数", "households"), .. towns.Select(t => t.Key)]);
        foreach (var set in policy.RuleSets)
        {
            table.Add($"[{set.Title[language]}]");
            foreach (var outcome in set.Rules.Select(r => r.Outcome).DistinctBy(o => o.Name))
            {
                var key = (set.Name, outcome.Name);
                if (sum.Outcomes.TryGetValue(key, out var count))
                    table.Add(
                        [outcome.Label[language], Number(count), .. towns.Select(t => Number(t.Value.Outcomes.GetValueOrDefault(key)))]);
            }
        }

        writer.WriteLine();
        table.Write(writer);
    }

    private void Towns(TextWriter writer)
    {
        if (tally.HasTooManyTowns)
        {
            writer.WriteLine();
            Line(writer, Say(
                $"镇街道列有超过 {Number(RosterTally.MostTowns)} 种内容，不分镇统计。",
                $"The column of towns holds more than {Number(RosterTally.MostTowns)} different texts; nothing is counted by town."));
        }

        if (source.Columns.All(c => c.Use != ColumnUse.Town) || tally.Towns.Count == 0)
            return;
        var table = new TextTable(
            Say("镇街道", "town"),
            Say("户数", "households"),
            Say("有应办事项", "with duties"),
            Say("待定", "undetermined"),
            Say("未能读取", "not read"));
        foreach (var (name, town) in tally.Towns.OrderBy(t => t.Key.Length == 0).ThenBy(t => t.Key, StringComparer.Ordinal).Take(TownsDown))
        {
            var undetermined = town.Statuses.Where(s => s.Key != DeterminationStatus.Decided).Sum(s => s.Value);
            table.Add(
                name.Length == 0 ? Say("（未填）", "(none)") : name,
                Number(town.Households),
                Number(town.WithDuties),
                Number(undetermined),
                Number(town.Problems));
        }

        writer.WriteLine();
        table.Write(writer);
        if (tally.Towns.Count > TownsDown)
            writer.WriteLine(
                Say($"  （共 {tally.Towns.Count} 个，只列前 {TownsDown} 个）", $"  ({tally.Towns.Count} in all, the first {TownsDown} are listed)"));
    }

    private void Missing(TextWriter writer, TownTally sum)
    {
        if (sum.Missing.Count == 0)
            return;
        var table = new TextTable(Say("待查明事项", "missing most"), Say("户数", "households"), Say("由谁查明", "established by"));
        foreach (var (name, count) in sum.Missing.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal))
        {
            var fact = policy.Facts[name];
            var actors = fact.EstablishedBy.Select(a => policy.Actors.TryGetValue(a, out var actor) ? actor.Label[language] : a);
            table.Add(fact.Label[language], Number(count), string.Join(Say("、", ", "), actors));
        }

        writer.WriteLine();
        table.Write(writer);
    }

    private void Problems(TextWriter writer)
    {
        if (problems.Count == 0)
            return;
        writer.WriteLine();
        writer.WriteLine(Say($"有问题的行（{problems.Count} 处）：", $"Rows with problems ({problems.Count}):"));
        foreach (var problem in problems.First)
            WrappedLines.Write(writer, 2, problem.Words[language]);

        if (problems.Count > problems.First.Count)
        {
            writer.WriteLine(ProblemFile is null
                ? Say(
                    $"  只列出前 {problems.First.Count} 处；用 --bad-rows 文件.csv 得到全部。",
                    $"  The first {problems.First.Count} are listed; --bad-rows FILE.csv gives all.")
                : Say(
                    $"  只列出前 {problems.First.Count} 处；全部见 {ProblemFile}。",
                    $"  The first {problems.First.Count} are listed; all are in {ProblemFile}."));
        }
    }

    private static void Line(TextWriter writer, string text) => WrappedLines.Write(writer, 0, text);

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
