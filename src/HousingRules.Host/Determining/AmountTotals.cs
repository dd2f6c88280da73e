using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;
using HousingRules.Rosters.Deciding;

namespace HousingRules.Host.Determining;

/// <summary>What is paid in all, by outcome and by town.</summary>
internal sealed class AmountTotals(Policy policy, RosterTally tally, Language language)
{
    private const int TownsDown = 60;

    public void Write(TextWriter writer, TownTally sum)
    {
        if (sum.Amounts.Count == 0)
            return;
        var table = new TextTable(
            Say(HostSentences.AmountsColumn),
            Say(HostSentences.Households),
            Say(HostSentences.InAll),
            Say(HostSentences.HouseholdsOpen));
        foreach (var outcome in policy.Paying)
        {
            if (!sum.Amounts.TryGetValue(outcome.Name, out var all))
                continue;
            Add(table, outcome.Label[language], outcome, all);
            var towns = tally.Towns.Where(t => t.Key.Length > 0).OrderBy(t => t.Key, StringComparer.Ordinal);
            foreach (var (name, town) in towns.Take(TownsDown))
            {
                if (town.Amounts.TryGetValue(outcome.Name, out var own))
                    Add(table, $"  {name}", outcome, own);
            }
        }

        writer.WriteLine();
        table.Write(writer);
        if (tally.Towns.Count > TownsDown)
            writer.WriteLine(Say(HostSentences.FirstTowns(TownsDown)));
    }

    private void Add(TextTable table, string name, Outcome outcome, AmountTally own)
    {
        var told = new Amount(outcome, own.Lowest, own.Highest, IsCertain: true).Label[language];
        table.Add(name, Number(own.Households), told, Number(own.Open));
    }

    private string Say(LocalizedText words) => words[language];

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
