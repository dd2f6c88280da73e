using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
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
            throw new HostFailure(HostSentences.IsEmpty(name));
        if (file.FirstByte is not ('{' or '['))
            throw NoCases(HostSentences.NeitherJsonNorLines);
        foreach (var row in file.Read().Where(r => r.Problem is null).Take(1))
        {
            if (!IsCase(row.Element))
                throw NoCases(HostSentences.NeitherHouseholdNorEvents);
        }
    }

    public string Name { get; }

    public LocalizedText Description => _file.AreLines ? HostSentences.JsonLines : new("json", "json");

    /// <summary>How much of the file is read, between 0 and 1.</summary>
    public double Progress => _file.Progress;

    /// <summary>Opens a file.</summary>
    /// <exception cref="HostFailure">It is missing or empty, or holds no cases.</exception>
    public static CaseSource Open(string path)
    {
        var name = Path.GetFileName(path);
        if (Directory.Exists(path))
            throw new HostFailure(HostSentences.IsFolder(name));
        if (!File.Exists(path))
            throw new HostFailure(HostSentences.NoCases(path));
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

    private HostFailure NoCases(LocalizedText why) => new(HostSentences.IsNoCases(Name, why));
}
