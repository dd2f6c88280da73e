using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Rosters.Reading;

namespace HousingRules.Host.CaseFiles;

/// <summary>A file of cases: one, an array of them, or one to a line. It is read from the top to the bottom, one case at a time.</summary>
internal sealed class CaseSource : IDisposable
{
    private readonly JsonRecords _file;

    private CaseSource(JsonRecords file, string name)
    {
        (_file, Name) = (file, name);
        if (file.FirstByte < 0)
            throw new HostFailure(new($"{name} 是空文件。", $"{name} is empty."));
        if (file.FirstByte is not ('{' or '['))
            throw NoCases(new("不是 json 或 jsonl", "it is neither json nor jsonl"));
        foreach (var row in file.Read().Where(r => r.Problem is null).Take(1))
        {
            if (!IsCase(row.Element))
                throw NoCases(new("第一行既没有 household 也没有 events", "its first row has neither household nor events"));
        }
    }

    public string Name { get; }

    public LocalizedText Description => _file.AreLines ? new("jsonl（一行一个案件）", "jsonl, a case to a line") : new("json", "json");

    /// <summary>How much of the file is read, between 0 and 1.</summary>
    public double Progress => _file.Progress;

    /// <summary>Opens a file.</summary>
    /// <exception cref="HostFailure">It is missing or empty, or holds no cases.</exception>
    public static CaseSource Open(string path)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new HostFailure(new($"{name} 是文件夹，不是案件文件。", $"{name} is a folder, not a file of cases."));
        if (!File.Exists(path))
            throw new HostFailure(new($"找不到案件文件 {path}。", $"There is no file of cases {path}."));
        var file = new JsonRecords(File.OpenRead(path), name, IsCase);
        try
        {
            return new(file, name);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The cases, each as an object or with what is wrong with it.</summary>
    /// <exception cref="RosterException">The file is cut short.</exception>
    public IEnumerable<JsonRecord> Rows() => _file.Read();

    public void Dispose() => _file.Dispose();

    private static bool IsCase(JsonElement element) =>
        element.TryGetProperty(CaseReader.Household, out _) || element.TryGetProperty(CaseReader.Events, out _);

    private HostFailure NoCases(LocalizedText why) => new(new(
        $"{Name} 不是案件文件：{why.Chinese}。案件应写成 {{\"id\", \"household\": {{…}}, \"events\": [{{\"event\", \"date\", …}}]}}，json 或 jsonl；"
        + $"花名册请用 determine。",
        $"{Name} is no file of cases: {why.English}. A case is {{\"id\", \"household\": {{…}}, \"events\": [{{\"event\", \"date\", "
        + $"…}}]}}, in json or jsonl; a roster goes to determine."));
}
