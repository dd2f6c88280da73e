using System.Text;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>What was decided, by town.</summary>
public sealed class RosterTally
{
    // A town column with more different texts than this holds something else.
    private const int MostTowns = 1_000;

    private readonly CellCache<TownTally> _known = new();
    private readonly Dictionary<string, TownTally> _towns = new(StringComparer.Ordinal);
    private readonly int _townColumn;

    internal RosterTally(int townColumn) => _townColumn = townColumn;

    /// <summary>The towns by name, "" where a household has none, and "…" for all beyond the first thousand.</summary>
    public IReadOnlyDictionary<string, TownTally> Towns => _towns;

    internal void Add(RowBatch batch)
    {
        for (var row = 0; row < batch.Count; row++)
        {
            var town = Town(batch.Cell(row, _townColumn));
            if (batch[row].Determination is { } determination)
                town.Add(determination);
            else
                town.Problems++;
        }
    }

    internal void Add(RosterTally other)
    {
        foreach (var (name, town) in other._towns)
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
        if (_towns.TryGetValue(name, out var town))
            return town;
        if (_towns.Count >= MostTowns && name != "…")
            return Named("…");
        return _towns[name] = new();
    }
}
