using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>A roster that is read from the top to the bottom, a batch at a time. It is not safe for two threads at once.</summary>
internal abstract class RosterSource : IDisposable
{
    /// <summary>What the file is: its kind, its encoding, its sheet.</summary>
    public abstract LocalizedText Description { get; }

    /// <summary>Its columns.</summary>
    public abstract RosterColumns Columns { get; }

    /// <summary>What there is to say of the file; what stands in <see cref="Columns"/> apart.</summary>
    public List<RosterRemark> Remarks { get; } = [];

    /// <summary>The rows that are no households, so far.</summary>
    public SkippedRows Skipped { get; } = new();

    /// <summary>Whether the rows' own bytes can stand in a csv file as they are.</summary>
    public virtual bool RawIsCsv => false;

    /// <summary>Whether every cell is needed, and not only those that are looked at.</summary>
    public bool EveryCell { get; set; }

    /// <summary>How much of the file is read, between 0 and 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Reads the next rows.</summary>
    /// <param name="batch">An empty batch.</param>
    /// <returns>Whether there were any.</returns>
    public abstract bool Fill(RowBatch batch);

    public abstract void Dispose();
}
