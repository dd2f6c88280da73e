using System.IO.Compression;

namespace HousingRules.Host.Results;

/// <summary>Bytes that wait on the disk until their place in the output comes. The file is gone when it is closed, however the program
/// ends.</summary>
internal sealed class Spill : IDisposable
{
    private readonly FileStream _file;
    private readonly DeflateStream _in;

    public Spill(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        _file = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Delete, 1 << 16, FileOptions.DeleteOnClose);
        // Without a name nobody else can open it, and nothing is left of it.
        if (!OperatingSystem.IsWindows())
            File.Delete(path);
        _in = new(_file, CompressionLevel.Fastest, leaveOpen: true);
    }

    public void Write(ReadOnlySpan<byte> bytes) => _in.Write(bytes);

    /// <summary>Copies everything, after which nothing more may be written.</summary>
    public void CopyTo(Stream stream)
    {
        _in.Dispose();
        _file.Position = 0;
        using var all = new DeflateStream(_file, CompressionMode.Decompress, leaveOpen: true);
        all.CopyTo(stream);
    }

    public void Dispose()
    {
        _in.Dispose();
        _file.Dispose();
    }
}
