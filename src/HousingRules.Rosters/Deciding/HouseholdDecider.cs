using HousingRules.Facts;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Reads the households of a batch and decides them. It is not safe for two threads at once.</summary>
internal abstract class HouseholdDecider
{
    /// <summary>Decides what can be read, and says what cannot.</summary>
    public abstract void Decide(RowBatch batch);

    /// <summary>Reads one row's household, for a question about it alone.</summary>
    /// <returns>The household's facts, which are valid until the next row is read; null when the row cannot be read, and then the batch
    /// says why.</returns>
    public abstract FactSheet? Read(RowBatch batch, int row);
}
