using System.Text;

namespace HousingRules.Tests;

/// <summary>A policy's folder in a temporary place, gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("housing-rules-");

    private TemporaryFolder(string county, string day) =>
        Policy = Directory.CreateDirectory(Path.Combine(_root.FullName, county, day)).FullName;

    /// <summary>The folder that holds all policies.</summary>
    public string Root => _root.FullName;

    /// <summary>The policy's own folder.</summary>
    public string Policy { get; }

    public static TemporaryFolder Empty(string county, string day) => new(county, day);

    public static TemporaryFolder CopyOfYiyuan(string county = "yiyuan", string day = "2020-06-06")
    {
        var folder = new TemporaryFolder(county, day);
        folder.AddCopyOfYiyuan(county, day);
        return folder;
    }

    public string AddCopyOfYiyuan(string county, string day)
    {
        var to = Path.Combine(Root, county, day);
        foreach (var file in Directory.EnumerateFiles(Repository.Yiyuan, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(Repository.Yiyuan, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return to;
    }

    public string Read(string name) => File.ReadAllText(At(name));

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllBytes(At(name), bytes);
    }

    public void Replace(string name, string old, string with)
    {
        var text = Read(name);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Write(name, text.Replace(old, with, StringComparison.Ordinal));
    }

    public void Delete(string name) => File.Delete(At(name));

    public void Dispose() => _root.Delete(recursive: true);

    public string At(string name) => Path.Combine(Policy, name);
}
