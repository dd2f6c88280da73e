using System.Text.Json;
using HousingRules.Host.CaseFiles;
using HousingRules.Host.Terminal;
using HousingRules.Host.Writing;
using HousingRules.Ledgers;

namespace HousingRules.Host.LedgerReports;

/// <summary>The ledger of a level as data.</summary>
internal sealed class LedgerJson(Utf8JsonWriter json, LedgerReport report)
{
    public static void Write(Stream stream, LedgerReport report)
    {
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain with { Indented = true }))
            new LedgerJson(json, report).Write();
        stream.Write("\n"u8);
    }

    private void Write()
    {
        var level = report.Level ?? LedgerLevel.Town;
        json.WriteStartObject();
        json.WriteString("policy"u8, report.Policy.Name);
        json.WriteString("digest"u8, report.Policy.Digest);
        json.WriteString("on"u8, Figures.Day(report.Day));
        json.WriteString("level"u8, LedgerWords.Of(level).English);
        json.WriteStartObject("total"u8);
        WriteFigures(report.Ledger.Total, report.Progress.Total);
        json.WriteEndObject();
        json.WriteStartArray("places"u8);
        foreach (var (locality, items, cases) in report.Localities(level))
        {
            json.WriteStartObject();
            Place(locality, level);
            WriteFigures(items, cases);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("items"u8);
        foreach (var item in report.Items)
            Item(item);
        json.WriteEndArray();
        json.WriteStartArray("households"u8);
        foreach (var household in report.Money)
            Household(household);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Household(HouseholdMoney household)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, household.Household.Id);
        Place(household.Locality, LedgerLevel.Village);
        json.WriteString("opened"u8, Figures.Day(household.CaseOpenedOn));
        Money(household.Routes);
        json.WriteEndObject();
    }

    private void Money(IEnumerable<RouteTotal> routes)
    {
        json.WriteStartObject("money"u8);
        foreach (var route in routes)
        {
            json.WriteStartObject(route.Route.Name);
            Total("due", route.Due);
            Total("agreed", route.Agreed);
            Total("paid", route.Paid);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Total(string key, MoneyTotal total)
    {
        json.WriteStartObject(key);
        json.WriteNumber("count"u8, total.Count);
        json.WriteNumber("withoutAmount"u8, total.WithoutAmount);
        json.WriteNumber("yuan"u8, total.Yuan);
        json.WriteEndObject();
    }

    private void WriteFigures(LedgerLine? line, ProgressLine cases)
    {
        json.WriteStartObject("items"u8);
        Counts(line?.Counts ?? default);
        json.WriteEndObject();
        json.WriteStartObject("problems"u8);
        foreach (var problem in line?.Problems ?? [])
        {
            json.WriteStartObject(problem.Problem.Name);
            Counts(problem.Counts);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        WriteEach("awaiting", line?.Awaited ?? []);
        Money(line?.Routes ?? []);
        json.WriteNumber("cases"u8, cases.Cases);
        json.WriteNumber("structurallyLate"u8, cases.StructurallyLate);
        WriteEach("states", cases.States);
        WriteEach("marks", cases.Marks);
        json.WriteStartArray("milestones"u8);
        foreach (var milestone in cases.Milestones)
            Milestone(milestone);
        json.WriteEndArray();
    }

    private void Counts(LedgerCounts counts)
    {
        json.WriteNumber("found"u8, counts.Found);
        json.WriteNumber("open"u8, counts.Open);
        json.WriteNumber("overdue"u8, counts.Overdue);
        json.WriteNumber("closePending"u8, counts.ClosePending);
        json.WriteNumber("closed"u8, counts.Closed);
        json.WriteNumber("closedLate"u8, counts.ClosedLate);
        json.WriteNumber("withdrawn"u8, counts.Withdrawn);
        json.WriteNumber("reopened"u8, counts.Reopened);
        json.WriteNumber("longestLate"u8, counts.LongestLate);
    }

    private void WriteEach(string key, IEnumerable<LedgerFigure> figures)
    {
        json.WriteStartObject(key);
        foreach (var figure in figures)
            json.WriteNumber(figure.Heading.Name, figure.Count);
        json.WriteEndObject();
    }

    private void Milestone(MilestoneLine line)
    {
        json.WriteStartObject();
        json.WriteString("milestone"u8, line.Milestone.Name);
        json.WriteString("due"u8, Figures.Day(line.Milestone.Due));
        json.WriteNumber("cases"u8, line.Cases);
        json.WriteNumber("met"u8, line.Met);
        json.WriteNumber("metLate"u8, line.MetLate);
        json.WriteNumber("remaining"u8, line.Remaining);
        json.WriteNumber("overdue"u8, line.Overdue);
        json.WriteNumber("longestLate"u8, line.LongestLate);
        json.WriteEndObject();
    }

    private void Item(LedgerItem item)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, item.Household.Id);
        Place(item.Locality, LedgerLevel.Village);
        json.WriteNumber("number"u8, item.Item.Number);
        json.WriteString("problem"u8, item.Heading.Name);
        json.WriteString("opened"u8, Figures.Day(item.Item.OpenedOn));
        Day("due", item.Item.Due);
        json.WriteString("status"u8, ItemStatusCode.Of(item.Item.Status));
        json.WriteNumber("daysLate"u8, item.DaysLate(report.Day));
        json.WriteStartArray("closed"u8);
        foreach (var confirmed in item.Item.Confirmed)
        {
            json.WriteStartObject();
            json.WriteString("level"u8, confirmed.Level);
            json.WriteString("on"u8, Figures.Day(confirmed.On));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        JsonText.Names(json, "awaiting", item.Awaiting.Select(a => a.Name), sorted: false);
        Day("withdrawn", item.Item.WithdrawnOn);
        json.WriteStartArray("links"u8);
        foreach (var link in item.Item.Links)
            json.WriteNumberValue(link);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // As in a household's own file, a part that is not given is left out.
    private void Place(Locality locality, LedgerLevel level)
    {
        json.WriteStartObject("place"u8);
        Part("county", locality.County);
        if (level >= LedgerLevel.Town)
            Part("town", locality.Town);
        if (level >= LedgerLevel.Village)
            Part("village", locality.Village);
        json.WriteEndObject();
    }

    private void Part(string key, string part)
    {
        if (part.Length > 0)
            json.WriteString(key, part);
    }

    private void Day(string key, DateOnly? day)
    {
        if (day is { } known)
            json.WriteString(key, Figures.Day(known));
        else
            json.WriteNull(key);
    }
}
