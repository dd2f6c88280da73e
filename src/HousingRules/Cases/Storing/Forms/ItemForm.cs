using System.Collections.Immutable;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>An item of the ledger as an event left it.</summary>
internal sealed class ItemForm(CompiledProcedure procedure)
{
    public static KeyNames Keys { get; } = new("number", "problem", "openedOn", "due", "links", "confirmed", "closedOn", "withdrawnOn");
    public static KeyNames LevelKeys { get; } = new("level", "on");

    private readonly KeyNames _problems = new(procedure.Problems.Select(p => p.Declaration.Outcome.Name));

    public static void Write(Utf8JsonWriter json, ImmutableArray<ProblemItem> items)
    {
        if (items.IsEmpty)
            return;
        json.WriteStartArray("items");
        foreach (var item in items)
            Write(json, item);
        json.WriteEndArray();
    }

    public ImmutableArray<ProblemItem> Read(ref FormReader reader)
    {
        reader.BeginList();
        var items = ImmutableArray.CreateBuilder<ProblemItem>(2);
        while (reader.NextItem())
        {
            reader.Enter("items", items.Count);
            items.Add(One(ref reader));
            reader.Leave();
        }

        return items.DrainToImmutable();
    }

    private static void Write(Utf8JsonWriter json, ProblemItem item)
    {
        json.WriteStartObject();
        json.WriteNumber("number", item.Number);
        json.WriteString("problem", item.Problem.Name);
        FormText.Write(json, "openedOn", item.OpenedOn);
        if (item.Due is { } due)
            FormText.Write(json, "due", due);
        if (!item.Links.IsEmpty)
        {
            json.WriteStartArray("links");
            foreach (var link in item.Links)
                json.WriteNumberValue(link);
            json.WriteEndArray();
        }

        if (!item.Confirmed.IsEmpty)
        {
            json.WriteStartArray("confirmed");
            foreach (var (level, on) in item.Confirmed)
            {
                json.WriteStartObject();
                json.WriteString("level", level);
                FormText.Write(json, "on", on);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (item.ClosedOn is { } closed)
            FormText.Write(json, "closedOn", closed);
        if (item.WithdrawnOn is { } withdrawn)
            FormText.Write(json, "withdrawnOn", withdrawn);
        json.WriteEndObject();
    }

    private ProblemItem One(ref FormReader reader)
    {
        reader.BeginObject();
        var seen = default(SeenKeys);
        var (number, problem, openedOn) = (0, (Outcome?)null, default(DateOnly));
        var (due, closedOn, withdrawnOn) = ((DateOnly?)null, (DateOnly?)null, (DateOnly?)null);
        var (links, confirmed) = (ImmutableArray<int>.Empty, ImmutableArray<LevelConfirmation>.Empty);
        for (var key = reader.NextKey(Keys, ref seen); key >= 0; key = reader.NextKey(Keys, ref seen))
        {
            switch (key)
            {
                case 0:
                    number = (int)reader.Number();
                    break;
                case 1:
                    problem = procedure.Problems[reader.Name(_problems)].Declaration.Outcome;
                    break;
                case 2:
                    openedOn = reader.Day();
                    break;
                case 3:
                    due = reader.Day();
                    break;
                case 4:
                    links = Links(ref reader);
                    break;
                case 5:
                    confirmed = Confirmed(ref reader);
                    break;
                case 6:
                    closedOn = reader.Day();
                    break;
                default:
                    withdrawnOn = reader.Day();
                    break;
            }
        }

        FormText.Need(ref reader, Keys, seen, 3);
        return ProblemItem.Stored(number, problem!, openedOn, due, links, confirmed, closedOn, withdrawnOn);
    }

    private static ImmutableArray<int> Links(ref FormReader reader)
    {
        reader.BeginList();
        var links = ImmutableArray.CreateBuilder<int>(1);
        while (reader.NextItem())
            links.Add((int)reader.Number());
        return links.DrainToImmutable();
    }

    private static ImmutableArray<LevelConfirmation> Confirmed(ref FormReader reader)
    {
        reader.BeginList();
        var levels = ImmutableArray.CreateBuilder<LevelConfirmation>(3);
        while (reader.NextItem())
        {
            reader.BeginObject();
            reader.Enter("confirmed", levels.Count);
            var seen = default(SeenKeys);
            var (level, on) = ("", default(DateOnly));
            for (var key = reader.NextKey(LevelKeys, ref seen); key >= 0; key = reader.NextKey(LevelKeys, ref seen))
            {
                if (key == 0)
                    level = reader.Text();
                else
                    on = reader.Day();
            }

            FormText.Need(ref reader, LevelKeys, seen, 2);
            reader.Leave();
            levels.Add(new(level, on));
        }

        return levels.DrainToImmutable();
    }
}
