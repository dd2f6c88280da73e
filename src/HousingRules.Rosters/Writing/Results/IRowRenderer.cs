using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>Makes a batch's output out of its rows and what was decided for them. It is not safe for two threads at once.</summary>
internal interface IRowRenderer
{
    void Render(RowBatch batch);
}
