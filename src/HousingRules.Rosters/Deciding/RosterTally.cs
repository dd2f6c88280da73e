using System.Text;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>What was decided, by town.</summary>
public sealed class RosterTally
{
    /// <summary>How many towns are told apart. A town column with more different texts holds something else.</summary>
    public const int MostTowns = 1_000;

    private readonly CellCache<TownTally> _known = new();
    private readonly Dictionary<string, TownTally> _towns = new(StringComparer.Ordinal);
    private readonly int _townColumn;

    // All together, once there are too many to tell apart.
    private TownTally? _all;

    internal RosterTally(int townColumn) => _townColumn = townColumn;

    /// <summary>The towns by name, "" where a household has none. Empty where there are more than <see cref="MostTowns"/>.</summary>
    public IReadOnlyDictionary<string, TownTally> Towns => _towns;

    /// <summary>Whether there are more towns than are told apart.</summary>
    public bool HasTooManyTowns => _all is not null;

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
        if (other._all is { } all)
            Joined().Add(all);
        foreach (var (name, town) in other._towns)
            Named(name).Add(town);
    }

    /// <summary>All towns together.</summary>
    public TownTally Sum()
    {
        var sum = new TownTally();
        foreach (var town in _all is { } all ? [all] : Towns.Values)
            sum.Add(town);
        return sum;
    }

    private TownTally Town(ReadOnlySpan<byte> cell)
    {
        if (_all is not null)
            return _all;
        if (_known.TryGet(cell, out var town))
            return town;
        town = Named(Encoding.UTF8.GetString(cell).Trim());
        _known.Add(cell, town);
        return town;
    }

    private TownTally Named(string name)
    {
        if (_all is not null)
            return _all;
        if (_towns.TryGetValue(name, out var town))
            return town;
        return _towns.Count == MostTowns ? Joined() : _towns[name] = new();
    }

    private TownTally Joined()
    {
        if (_all is null)
        {
            _all = Sum();
            _towns.Clear();
        }

        return _all;
    }
}
