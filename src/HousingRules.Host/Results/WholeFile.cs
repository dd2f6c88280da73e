using System.Globalization;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Results;

/// <summary>A file that is written whole or not at all: it takes its name only when it is complete.</summary>
internal sealed class WholeFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private bool _complete;

    private WholeFile(string path, string temporary, FileStream stream)
    {
        _path = path;
        _temporary = temporary;
        Stream = stream;
    }

    public FileStream Stream { get; }

    /// <summary>The folder in which temporary files belong.</summary>
    public string Folder => Path.GetDirectoryName(_temporary)!;

    /// <summary>Begins a file.</summary>
    /// <exception cref="HostFailure">It cannot be written there.</exception>
    public static WholeFile Create(string path)
    {
        try
        {
            var full = Path.GetFullPath(path);
            var target = File.Exists(full) ? File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
            if (Directory.Exists(target))
                throw Unwritable(path, new("是文件夹", "it is a folder"));
            // A device cannot be renamed over, and has nothing to be whole.
            if (IsDevice(target))
                return new(
                    target,
                    target,
                    new(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0))
                { _complete = true };
            if (File.Exists(target))
            {
                // A file that may not be written must not be replaced through its folder.
                using var check = new FileStream(target, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            }

            var temporary = Path.Combine(
                Path.GetDirectoryName(target)!,
                $".{Path.GetFileName(target)}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.tmp");
            return new(target, temporary, new(temporary, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (UnauthorizedAccessException)
        {
            throw Unwritable(path, new("没有写入权限", "there is no permission to write there"));
        }
        catch (DirectoryNotFoundException)
        {
            throw Unwritable(path, new("文件夹不存在", "the folder does not exist"));
        }
        catch (IOException e)
        {
            throw Unwritable(path, new(e.Message, e.Message));
        }
    }

    /// <summary>Gives the file its name.</summary>
    public void Complete()
    {
        Stream.Dispose();
        if (_complete)
            return;
        File.Move(_temporary, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete)
            File.Delete(_temporary);
        _complete = true;
    }

    private static bool IsDevice(string path) => File.Exists(path)
        && path.StartsWith("/dev/", StringComparison.Ordinal) && !path.StartsWith("/dev/shm/", StringComparison.Ordinal);

    private static HostFailure Unwritable(string path, LocalizedText why) => new(new(
        $"无法写入 {path}：{why.Chinese}。请换一个 --output。",
        $"{path} cannot be written: {why.English}. Choose another --output."));
}
