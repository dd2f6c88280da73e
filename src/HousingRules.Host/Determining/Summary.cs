using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
        Line(writer, Say(HostSentences.RosterIs(Roster, source.Description)));
        Line(
            writer,
            Say(HostSentences.PolicyIs(policy.Title, policy.Name, policy.Digest)));
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
        return Say(HostSentences.HouseholdsDecided(Number(sum.Households), statuses, Number(problems.UndecidedRows)));
    }

    private string Skipped()
    {
        var skipped = source.Skipped;
        return Say(HostSentences.RowsPassedOver(skipped, Rows()));

        // Below the header every row that is left out is named, up to some.
        string Rows()
        {
            var comma = Say("、", ", ");
            return string.Join(comma, skipped.Rows) + (skipped.Rows.Count < skipped.Count - skipped.Titles ? $"{comma}…" : "");
        }
    }

    private void Outcomes(TextWriter writer, TownTally sum)
    {
        if (sum.Outcomes.Count == 0)
            return;
        var towns = tally.Towns.Where(t => t.Key.Length > 0).OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        if (towns.Count is 1 or > TownsAcross)
            towns.Clear();
        var table = new TextTable([Say(HostSentences.Outcome), Say(HostSentences.Households), .. towns.Select(t => t.Key)]);
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
            Line(writer, Say(HostSentences.TooManyTowns(Number(RosterTally.MostTowns))));
        }

        if (source.Columns.All(c => c.Use != ColumnUse.Town) || tally.Towns.Count == 0)
            return;
        var table = new TextTable(
            Say(HostSentences.Town),
            Say(HostSentences.Households),
            Say(HostSentences.WithDuties),
            Say(HostSentences.Undetermined),
            Say(HostSentences.NotRead));
        foreach (var (name, town) in tally.Towns.OrderBy(t => t.Key.Length == 0).ThenBy(t => t.Key, StringComparer.Ordinal).Take(TownsDown))
        {
            var undetermined = town.Statuses.Where(s => s.Key != DeterminationStatus.Decided).Sum(s => s.Value);
            table.Add(
                name.Length == 0 ? Say(HostSentences.NoTown) : name,
                Number(town.Households),
                Number(town.WithDuties),
                Number(undetermined),
                Number(town.Problems));
        }

        writer.WriteLine();
        table.Write(writer);
        if (tally.Towns.Count > TownsDown)
            writer.WriteLine(Say(HostSentences.FirstOfTowns(tally.Towns.Count, TownsDown)));
    }

    private void Missing(TextWriter writer, TownTally sum)
    {
        if (sum.Missing.Count == 0)
            return;
        var table = new TextTable(Say(HostSentences.MissingMost), Say(HostSentences.Households), Say(HostSentences.EstablishedBy));
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
        writer.WriteLine(Say(HostSentences.RowsWithProblems(problems.Count)));
        foreach (var problem in problems.First)
            WrappedLines.Write(writer, 2, problem.Words[language]);

        if (problems.Count > problems.First.Count)
        {
            writer.WriteLine(ProblemFile is null
                ? Say(HostSentences.FirstProblems(problems.First.Count))
                : Say(HostSentences.FirstProblemsOf(problems.First.Count, ProblemFile)));
        }
    }

    private static void Line(TextWriter writer, string text) => WrappedLines.Write(writer, 0, text);

    private string Say(LocalizedText words) => words[language];

    private string Say(string chinese, string english) => language == Language.Chinese ? chinese : english;

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
