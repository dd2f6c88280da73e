namespace HousingRules.Rosters.Reading;

/// <summary>A temporary file that only the user can read and that is gone when it is closed, however the program ends.</summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes an empty one.</summary>
    public static FileStream Create()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 1 << 16,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        var name = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(name, options);
        // A process that is ended from outside closes nothing; so the name goes before anything is in the file.
        if (!OperatingSystem.IsWindows())
            File.Delete(name);
        return file;
    }

    /// <summary>The stream itself where it can be read more than once; otherwise a copy of it, after which it is closed.</summary>
    public static Stream Seekable(Stream stream, CancellationToken interrupted)
    {
        if (stream.CanSeek)
            return stream;
        var copy = Create();
        try
        {
            var buffer = new byte[1 << 16];
            while (stream.Read(buffer) is > 0 and var read)
            {
                interrupted.ThrowIfCancellationRequested();
                copy.Write(buffer, 0, read);
            }

            stream.Dispose();
            copy.Position = 0;
            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }
}
