namespace HousingRules.Host.CaseFiles;

/// <summary>Opens what is read more than once. What comes through a pipe comes only once, so it is copied to a file that only the user can
/// read and that has no name while it is read.</summary>
internal static class CaseStream
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static FileStream Open(string path)
    {
        var file = File.OpenRead(path);
        if (file.CanSeek)
            return file;
        using (file)
            return Copy(file);
    }

    private static FileStream Copy(FileStream pipe)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        var name = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var copy = new FileStream(name, options);
        try
        {
            // A process that is ended from outside closes nothing; so the name goes before anything is in the file.
            if (!OperatingSystem.IsWindows())
                File.Delete(name);
            pipe.CopyTo(copy);
            copy.Flush();
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
