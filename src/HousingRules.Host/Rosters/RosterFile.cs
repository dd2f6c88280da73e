using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Rosters;

/// <summary>Opens a roster by what it is, not by what it is called.</summary>
internal static class RosterFile
{
    /// <summary>Opens a roster.</summary>
    /// <param name="path">The file.</param>
    /// <param name="catalog">The facts of the policy.</param>
    /// <param name="own">Headers that this program appends itself.</param>
    /// <param name="everyKey">Whether JSON households are to become rows with a column for each key.</param>
    /// <param name="remarks">Receives what is odd about the file.</param>
    /// <exception cref="HostFailure">It is missing, empty, or no roster.</exception>
    public static RosterSource Open(
        string path,
        FactCatalog catalog,
        IReadOnlySet<string> own,
        bool everyKey,
        ICollection<LocalizedText> remarks)
    {
        var name = Path.GetFileName(path);
        var kind = KindOf(path, name);
        var extension = Path.GetExtension(path).ToUpperInvariant();
        switch (kind)
        {
            case Kind.Workbook:
                if (extension is not (".XLSX" or ".XLS" or ".XLSM"))
                    remarks.Add(
                        new($"{name} 其实是 Excel 工作簿，按工作簿读取。", $"{name} is an Excel workbook, whatever its name says; it is read as one."));
                return new WorkbookRoster(path, catalog, own, remarks);
            case Kind.WebPage:
                throw new HostFailure(new(
                    $"{name} 是网页（HTML），不是 Excel 文件。请用 Excel 打开后另存为 .xlsx。",
                    $"{name} is a web page (HTML), not a workbook. Open it in Excel and save it as .xlsx."));
            case Kind.Json:
                return new JsonRoster(path, catalog, everyKey);
            default:
                if (extension is ".XLSX" or ".XLS" or ".XLSM")
                {
                    throw new HostFailure(new(
                        $"{name} 不是 Excel 工作簿：文件已损坏，或只是改了扩展名。如果它是 csv，请把扩展名改为 .csv。",
                        $"{name} is no Excel workbook: it is damaged, or was only renamed. If it is csv, call it .csv."));
                }

                if (extension is not (".CSV" or ".TXT" or ".TSV"))
                {
                    throw new HostFailure(new(
                        $"{name} 不是花名册：应为 xlsx、xls、csv、json 或 jsonl。",
                        $"{name} is no roster: it must be xlsx, xls, csv, json or jsonl."));
                }

                return new CsvRoster(path, catalog, own);
        }
    }

    private static Kind KindOf(string path, string name)
    {
        if (Directory.Exists(path))
            throw new HostFailure(new($"{name} 是文件夹，不是花名册。", $"{name} is a folder, not a roster."));
        if (!File.Exists(path))
            throw new HostFailure(new($"找不到花名册 {path}。", $"There is no roster {path}."));
        Span<byte> head = stackalloc byte[512];
        using (var file = File.OpenRead(path))
            head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.IsEmpty)
            throw new HostFailure(new($"{name} 是空文件。", $"{name} is empty."));
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return Kind.Workbook;
        var text = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        text = text.TrimStart(" \t\r\n"u8);
        var extension = Path.GetExtension(path).ToUpperInvariant();
        if (text.StartsWith("<"u8) && extension is not (".CSV" or ".TXT"))
            return Kind.WebPage;
        return extension is ".JSON" or ".JSONL" or ".NDJSON" || text.StartsWith("[{"u8) || text.StartsWith("{\""u8) ? Kind.Json : Kind.Text;
    }

    private enum Kind
    {
        Text,
        Workbook,
        Json,
        WebPage,
    }
}
