namespace HousingRules.Host.Results;

/// <summary>A table of texts that is written row by row, as csv or as a workbook.</summary>
internal abstract class TableFile : IDisposable
{
    public abstract void Append(params ReadOnlySpan<string> cells);

    /// <summary>Writes what comes last.</summary>
    public abstract void Complete();

    public abstract void Dispose();
}
