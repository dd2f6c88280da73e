using System.Collections.Concurrent;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Writing;

/// <summary>A file that is written whole or not at all: it takes its name only when it is complete and on the disk. Until then it stands
/// beside it under a name of its own, and only its owner can read it.</summary>
internal sealed class WholeFile : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly ConcurrentDictionary<WholeFile, bool> Unfinished = new();

    private readonly string _path;
    private readonly string _temporary;
    private readonly UnixFileMode? _mode;
    private bool _complete;

    private WholeFile(string path, string temporary, UnixFileMode? mode, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        _mode = mode;
        Stream = stream;
    }

    public FileStream Stream { get; }

    /// <summary>Begins a file.</summary>
    /// <exception cref="HostFailure">It cannot be written there.</exception>
    public static WholeFile Create(string path)
    {
        try
        {
            var target = RealPath.Of(path);
            if (Directory.Exists(target))
                throw Unwritable(path, HostSentences.TargetIsFolder);
            // A device cannot be renamed over, and has nothing to be whole.
            if (IsDevice(target))
            {
                var device = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                return new(target, target, null, device) { _complete = true };
            }

            if (File.Exists(target))
            {
                // A file that may not be written must not be replaced through its folder.
                using var check = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }

            return Begin(target);
        }
        catch (UnauthorizedAccessException)
        {
            throw Unwritable(path, HostSentences.NoPermission);
        }
        catch (DirectoryNotFoundException)
        {
            throw Unwritable(path, HostSentences.NoFolder);
        }
        catch (IOException e)
        {
            throw Unwritable(path, FailureWords.Of(e));
        }
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        if (!_complete)
            Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        if (_complete)
            return;
        if (_mode is { } mode && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(_temporary, mode);
        File.Move(_temporary, _path, overwrite: true);
        Finish();
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete)
            File.Delete(_temporary);
        Finish();
    }

    /// <summary>Removes whatever is not complete: the process is about to leave, and nobody else will.</summary>
    public static void RemoveUnfinished()
    {
        foreach (var file in Unfinished.Keys)
        {
            try
            {
                File.Delete(file._temporary);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The process leaves all the same.
            }
        }
    }

    private static WholeFile Begin(string target)
    {
        var temporary = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Path.GetRandomFileName()}.tmp");
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        UnixFileMode? mode = null;
        if (!OperatingSystem.IsWindows())
        {
            // A new file has the mode that the user's own settings give it; one that is replaced keeps its own.
            mode = File.GetUnixFileMode(File.Exists(target) ? target : temporary);
            File.SetUnixFileMode(temporary, OwnerOnly);
        }

        var file = new WholeFile(target, temporary, mode, stream);
        Unfinished[file] = true;
        return file;
    }

    private void Finish()
    {
        _complete = true;
        Unfinished.TryRemove(this, out _);
    }

    private static bool IsDevice(string path) => File.Exists(path)
        && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static HostFailure Unwritable(string path, LocalizedText why) => new(HostSentences.CannotBeWritten(path, why));
}
