namespace HousingRules.Evaluation;

/// <summary>The determinations of a walk's keys. Several keys may have one mask, and one determination.</summary>
internal sealed class WalkedTable(RuleWalk walk, DeterminationTable table)
{
    private readonly RememberedTable _met = new(Remembered.Masks);

    /// <summary>The determination of a household's word; null where the word does not say enough.</summary>
    public Determination? Find(ulong packed)
    {
        var key = walk[packed];
        return (key & Mask.NeedsDecider) != 0 ? null : _met.Find(key) ?? _met.Add(key, table[walk.MaskOf(key)]);
    }
}
