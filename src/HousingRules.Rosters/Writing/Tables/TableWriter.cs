namespace HousingRules.Rosters.Writing;

/// <summary>A table of texts that is written row by row, as csv or as a workbook.</summary>
public abstract class TableWriter : IDisposable
{
    private protected TableWriter()
    {
    }

    /// <summary>Appends a row.</summary>
    /// <param name="cells">Its cells.</param>
    public abstract void Append(params ReadOnlySpan<string> cells);

    /// <summary>Writes what comes last. Without it the table is not whole.</summary>
    public abstract void Complete();

    /// <summary>Frees what the table holds; the stream stays open.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Frees what the table holds.</summary>
    /// <param name="disposing">Whether it is asked for, and not by the garbage collector.</param>
    private protected virtual void Dispose(bool disposing)
    {
    }
}
