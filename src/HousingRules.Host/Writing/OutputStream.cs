namespace HousingRules.Host.Writing;

/// <summary>An output that is open: a file that takes its name when it is complete, or the terminal.</summary>
internal sealed class OutputStream : IDisposable
{
    public OutputStream(WholeFile file) => (File, Stream) = (file, file.Stream);

    public OutputStream(Stream standard) => Stream = standard;

    /// <summary>The file; null for the terminal.</summary>
    public WholeFile? File { get; }

    public Stream Stream { get; }

    /// <summary>Says that all is written.</summary>
    public void Complete()
    {
        if (File is null)
            Stream.Flush();
        else
            File.Complete();
    }

    public void Dispose()
    {
        if (File is null)
            Stream.Dispose();
        else
            File.Dispose();
    }
}
