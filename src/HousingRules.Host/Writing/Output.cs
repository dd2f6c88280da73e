using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Writing;

/// <summary>Where a command's result goes, and as what: the one way out of the program. A file is whole or absent, and never one that the
/// command reads.</summary>
/// <param name="Path">The file; null for the terminal.</param>
/// <param name="Format">As what.</param>
internal sealed record Output(string? Path, OutputFormat Format)
{
    /// <summary>Makes the output of a command.</summary>
    /// <param name="path">The file asked for; null for the terminal.</param>
    /// <param name="format">The format asked for by name; null for that of the file's extension, or the first that the command has.</param>
    /// <param name="formats">The formats that the command has.</param>
    /// <exception cref="HostFailure">The format cannot be told, or does not go to a terminal.</exception>
    public static Output Of(string? path, string? format, IReadOnlyList<OutputFormat> formats)
    {
        var extension = System.IO.Path.GetExtension(path)?.TrimStart('.') ?? "";
        var found = format is not null ? formats.FirstOrDefault(f => f.Name == format || f.Has(format))
            : path is null || formats.Count == 1 ? formats[0]
            : formats.FirstOrDefault(f => f.Has(extension));
        if (found is null)
        {
            var names = OutputFormat.List(formats);
            throw new HostFailure(HostSentences.FormatUnknown(Extensions(formats), names));
        }

        return found == OutputFormat.Xlsx && path is null
            ? throw new HostFailure(HostSentences.XlsxNeedsAFile)
            : new(path, found);
    }

    /// <summary>Refuses an output that is one of the command's inputs, or another of its outputs.</summary>
    /// <param name="option">The option that names the output.</param>
    /// <param name="path">The output; null when there is none.</param>
    /// <param name="taken">What the command reads, and what else it writes: files and folders; null ones do not count.</param>
    /// <exception cref="HostFailure">It is.</exception>
    public static void Refuse(string option, string? path, params IEnumerable<string?> taken)
    {
        if (path is null)
            return;
        foreach (var other in taken.OfType<string>())
        {
            if (RealPath.IsWithin(path, other))
            {
                throw new HostFailure(HostSentences.LeadsToInput(option, other));
            }
        }
    }

    /// <summary>Refuses it where it is one of the command's inputs, or another of its outputs.</summary>
    /// <exception cref="HostFailure">It is.</exception>
    public Output Apart(params IEnumerable<string?> taken)
    {
        Refuse("--output", Path, taken);
        return this;
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="HostFailure">It cannot be written there.</exception>
    public OutputStream Open(HostConsole console) => Path is null ? new(console.OpenOut()) : new(WholeFile.Create(Path));

    /// <summary>Writes text: to the terminal, or as a file.</summary>
    /// <exception cref="HostFailure">It cannot be written there.</exception>
    public void Write(HostConsole console, Action<TextWriter> write)
    {
        if (Path is null)
        {
            write(console.Out);
            return;
        }

        using var stream = Open(console);
        using (var writer = new StreamWriter(stream.Stream, leaveOpen: true))
            write(writer);
        stream.Complete();
    }

    /// <summary>Writes data: to the terminal, or as a file.</summary>
    /// <exception cref="HostFailure">It cannot be written there.</exception>
    public void Write(HostConsole console, Action<Stream> write)
    {
        using var stream = Open(console);
        write(stream.Stream);
        stream.Complete();
    }

    /// <summary>Where the program's other words go: beside text to the terminal, but never into data.</summary>
    public TextWriter Words(HostConsole console) => Path is null && !Format.IsText ? console.Error : console.Out;

    private static LocalizedText Extensions(IReadOnlyList<OutputFormat> formats) => formats is [var only]
        ? new($".{only.Extension}", $".{only.Extension}")
        : HostSentences.OneOfThese([.. formats.SkipLast(1).Select(f => $".{f.Extension}")], $".{formats[^1].Extension}");
}
