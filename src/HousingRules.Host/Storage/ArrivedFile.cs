namespace HousingRules.Host.Storage;

/// <summary>Bytes that have arrived and have no place yet; unless they are given one they are removed.</summary>
internal sealed class ArrivedFile(string path, FileStream content) : IAsyncDisposable
{
    public string Path { get; } = path;

    public FileStream Content { get; } = content;

    /// <summary>Their SHA-256.</summary>
    public string Hash { get; set; } = "";

    public async ValueTask DisposeAsync()
    {
        await Content.DisposeAsync().ConfigureAwait(false);
        File.Delete(Path);
    }
}
