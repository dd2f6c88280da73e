using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>Opens a roster by what it is, not by what it is called.</summary>
internal static class RosterFile
{
    private const int HeadLength = 4_096;

    /// <summary>Opens a roster.</summary>
    /// <param name="path">The file.</param>
    /// <param name="facts">The facts of the policy.</param>
    /// <param name="options">What was decided about sheets and columns.</param>
    /// <param name="interrupted">Ends the reading.</param>
    /// <exception cref="RosterException">It is missing, empty, or no roster.</exception>
    public static RosterSource Open(string path, FactCatalog facts, RosterOptions options, CancellationToken interrupted)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new RosterException(RosterSentences.IsFolder(name));
        if (!File.Exists(path))
            throw new RosterException(RosterSentences.NotThere(path));
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.Open,
            Access = FileAccess.Read,
            Share = FileShare.Read,
            BufferSize = 1 << 16,
            Options = FileOptions.SequentialScan,
        });
        return Open(file, name, facts, options, interrupted);
    }

    /// <summary>Opens a roster that comes as a stream, which is closed with it.</summary>
    /// <param name="stream">The roster; what can be read only once is first copied.</param>
    /// <param name="name">What messages call it; its extension tells csv from what is no roster.</param>
    /// <param name="facts">The facts of the policy.</param>
    /// <param name="options">What was decided about sheets and columns.</param>
    /// <param name="interrupted">Ends the reading.</param>
    /// <exception cref="RosterException">It is empty, or no roster.</exception>
    public static RosterSource Open(Stream stream, string name, FactCatalog facts, RosterOptions options, CancellationToken interrupted)
    {
        var file = stream;
        try
        {
            var isPipe = !stream.CanSeek;
            file = PrivateFile.Seekable(stream, interrupted);
            var source = Open(file, name, isPipe, new HeaderMeanings(facts), options, interrupted);
            RefuseNoSuchColumn(source, options);
            return source;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static RosterSource Open(
        Stream file,
        string name,
        bool isPipe,
        HeaderMeanings meanings,
        RosterOptions options,
        CancellationToken interrupted)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty)
            throw new RosterException(RosterSentences.IsEmpty(name));
        file.Position = 0;
        var extension = Path.GetExtension(name).ToUpperInvariant();
        var kind = FileKind.Of(head, extension, out var foreign);
        if (foreign is not null)
            throw FileKind.NotReadable(name, foreign);
        var isWorkbook = kind is RosterKind.Zip or RosterKind.Compound;
        RosterSource source = kind switch
        {
            RosterKind.Zip => Workbook(name, meanings, options, () => Package(file, name, interrupted)),
            RosterKind.Compound => Workbook(name, meanings, options, () => OldWorkbook(file, name, interrupted)),
            RosterKind.Json => new JsonRoster(file, name, meanings, options),
            _ when extension is ".XLSX" or ".XLS" or ".XLSM" or ".ET" => throw new RosterException(RosterSentences.NoWorkbook(name)),
            _ when !isPipe && extension is not (".CSV" or ".TXT" or ".TSV") => throw new RosterException(RosterSentences.NoRoster(name)),
            _ => new CsvRoster(file, name, meanings, options),
        };
        if (isWorkbook && !isPipe && extension is not (".XLSX" or ".XLS" or ".XLSM" or ".ET" or ".XLT" or ".XLTX"))
        {
            source.Remarks.Add(new(RosterSentences.ReadAsWorkbook(name)));
        }

        return source;
    }

    private static WorkbookRoster Workbook(string name, HeaderMeanings meanings, RosterOptions options, Func<SheetBook> open)
    {
        var guard = new WorkbookGuard(name);
        return new(guard.Run(open), guard, meanings, options);
    }

    private static XlsxBook Package(Stream file, string name, CancellationToken interrupted)
    {
        var parts = new PackageParts(file, interrupted);
        return FileKind.OfPackage(parts) is { } foreign
            ? throw FileKind.NotReadable(name, foreign)
            : new(parts);
    }

    private static XlsBook OldWorkbook(Stream file, string name, CancellationToken interrupted)
    {
        var compound = new CompoundFile(file);
        if (compound.Has("EncryptedPackage"))
            throw new RosterException(RosterSentences.HasPassword(name));
        var stream = compound.Has("Workbook") ? "Workbook"
            : compound.Has("Book") ? "Book"
            : throw FileKind.NotReadable(name, FileKind.OfCompound(compound));
        var scan = new BiffScan(compound, stream, interrupted);
        return scan.HasPassword
            ? throw new RosterException(RosterSentences.HasPassword(name))
            : new(file, scan, interrupted);
    }

    // A decision about a column that is not there was meant for another one.
    private static void RefuseNoSuchColumn(RosterSource source, RosterOptions options)
    {
        if (source is JsonRoster)
            return;
        foreach (var ignored in options.IgnoredColumns)
        {
            if (source.Columns.All.Any(c => HeaderText.Key(c.Header) == HeaderText.Key(ignored)))
                continue;
            source.Dispose();
            throw new RosterException(RosterSentences.NoColumn(ignored));
        }
    }
}
