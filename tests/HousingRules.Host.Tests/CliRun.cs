using System.Text;
using System.Text.Json;
using HousingRules.Host.Commands;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests;

/// <summary>A folder of its own and the program run in it, as a user at a desk runs it.</summary>
internal sealed class CliRun : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("housing-rules-").FullName;

    public string Out { get; private set; } = "";

    public string Error { get; private set; } = "";

    /// <summary>Everything the user reads.</summary>
    public string Said => Out + Error;

    public string Path(string name) => System.IO.Path.Combine(_folder, name);

    public IEnumerable<string> Files =>
        Directory.EnumerateFileSystemEntries(_folder).Select(f => System.IO.Path.GetFileName(f)!).Order(StringComparer.Ordinal);

    public string Put(string name, string text, Encoding? encoding = null)
    {
        File.WriteAllBytes(
            Path(name),
            [.. (encoding ?? new UTF8Encoding(false)).GetPreamble(), .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);
        return Path(name);
    }

    public string Put(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return Path(name);
    }

    public string Read(string name) => File.ReadAllText(Path(name));

    public int Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    public int Run(CancellationToken interrupted, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var stream = new MemoryStream();
        var language = SpokenLanguage.From(arguments, _ => null);
        var console = new HostConsole(language, output, error, () => new Kept(stream), ErrorIsTerminal: false);
        var code = HostApp.Run(arguments, console, interrupted);
        (Out, Error) = (output + Encoding.UTF8.GetString(stream.ToArray()), error.ToString());
        return code;
    }

    /// <summary>Decides a roster and gives its determinations.</summary>
    public IReadOnlyList<JsonElement> Determine(string roster)
    {
        var code = Run("determine", roster, "--format", "jsonl", "--lang", "en");
        Assert.NotEqual(ExitCode.Failed, code);
        return [.. Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class Kept(Stream stream) : MemoryStream
    {
        protected override void Dispose(bool disposing)
        {
            stream.Write(ToArray());
            base.Dispose(disposing);
        }
    }
}
