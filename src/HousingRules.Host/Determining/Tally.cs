using System.Text;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>What was decided, by town. Each thread has its own; they are added up at the end.</summary>
internal sealed class Tally(int townColumn)
{
    // A town column with more different texts than this holds something else.
    private const int MostTowns = 1_000;

    private readonly CellCache<TownTally> _known = new();

    /// <summary>The towns by name, "" where a household has none, and "…" for all beyond a bound.</summary>
    public Dictionary<string, TownTally> Towns { get; } = new(StringComparer.Ordinal);

    public void Add(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var town = Town(batch.Cell(row, townColumn));
            if (batch[row].Determination is { } determination)
                town.Add(determination);
            else
                town.Problems++;
        }
    }

    public void Add(Tally other)
    {
        foreach (var (name, town) in other.Towns)
            Named(name).Add(town);
    }

    /// <summary>All towns together.</summary>
    public TownTally Sum()
    {
        var sum = new TownTally();
        foreach (var town in Towns.Values)
            sum.Add(town);
        return sum;
    }

    private TownTally Town(ReadOnlySpan<byte> cell)
    {
        if (_known.TryGet(cell, out var town))
            return town;
        town = Named(Encoding.UTF8.GetString(cell).Trim());
        _known.Add(cell, town);
        return town;
    }

    private TownTally Named(string name)
    {
        if (Towns.TryGetValue(name, out var town))
            return town;
        if (Towns.Count >= MostTowns && name != "…")
            return Named("…");
        return Towns[name] = new();
    }
}
