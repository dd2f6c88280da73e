using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Deciding;

/// <summary>Finds ids that stand twice, as <see cref="IdText"/> compares them. It remembers a bounded number of them, so that memory does
/// not grow with the roster.</summary>
public sealed class DoubledIds
{
    private const int Most = 1 << 20;

    // A table of hashes that is never more than half full; 0 is an empty place.
    private ulong[] _seen = new ulong[1 << 12];
    private int _known;
    private int _firstRow;

    /// <summary>How many rows have the id of a row before them.</summary>
    public int Count { get; private set; }

    /// <summary>What there is to say; null when no id stood twice.</summary>
    public LocalizedText? Remark => Count == 0 ? null : RosterSentences.DoubledIds(Count, _firstRow, _known < Most, Most);

    /// <summary>Takes note of a row's id.</summary>
    /// <param name="id">The id as written; null or empty where there is none.</param>
    /// <param name="row">The row's number.</param>
    public void Add(string? id, int row) => Add(id is null ? 0 : IdText.Hash(Encoding.UTF8.GetBytes(id)), row);

    /// <summary>Takes note of a row's id.</summary>
    /// <param name="hash">A hash of the id; 0 when there is none.</param>
    /// <param name="row">The row's number.</param>
    internal void Add(ulong hash, int row)
    {
        if (hash == 0)
            return;
        var slot = Slot(_seen, hash);
        if (_seen[slot] == hash)
        {
            if (Count++ == 0)
                _firstRow = row;
        }
        else if (_known < Most)
        {
            _seen[slot] = hash;
            if (++_known * 2 > _seen.Length)
                Grow();
        }
    }

    private void Grow()
    {
        var grown = new ulong[_seen.Length * 4];
        foreach (var hash in _seen)
        {
            if (hash != 0)
                grown[Slot(grown, hash)] = hash;
        }

        _seen = grown;
    }

    private static int Slot(ulong[] table, ulong hash)
    {
        var slot = (int)(hash >> 8) & (table.Length - 1);
        while (table[slot] != 0 && table[slot] != hash)
            slot = (slot + 1) & (table.Length - 1);
        return slot;
    }
}
