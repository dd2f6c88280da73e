using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>Where the results of a roster go. Rows are rendered by many threads and appended in the roster's order by one.</summary>
internal abstract class ResultFile : IDisposable
{
    /// <summary>Whether every cell of the roster is needed.</summary>
    public virtual bool NeedsCells => false;

    /// <summary>Something that renders batches: one for each thread.</summary>
    public abstract IRowRenderer Renderer();

    /// <summary>Appends a rendered batch.</summary>
    public abstract void Append(RowBatch batch);

    /// <summary>Appends a row's problem.</summary>
    public virtual void Append(RosterProblem problem)
    {
    }

    /// <summary>Writes what comes last.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
