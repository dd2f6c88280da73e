using HousingRules.Facts;
using HousingRules.Host.Rosters;

namespace HousingRules.Host.Determining;

/// <summary>Reads the households of a batch and decides them. It is not safe for two threads at once.</summary>
internal interface IHouseholdDecider
{
    /// <summary>Decides what can be read, and says what cannot.</summary>
    void Decide(RowBatch batch);

    /// <summary>Reads one row's household, for a question about it alone.</summary>
    /// <returns>The household's facts, or null when its row cannot be read; then the batch says why.</returns>
    FactSheet? Read(RowBatch batch, int row);
}
