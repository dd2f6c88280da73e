using System.Globalization;
using System.Text;

namespace HousingRules.Benchmarks.ServiceFigures;

/// <summary>What was measured, a line each, with how busy the machine was.</summary>
internal sealed class FigureTable
{
    private readonly StringBuilder _lines = new("| what | measured | target | load of the machine |\n|---|--:|---|--:|\n");

    public void Add(string what, string measured, string target = "")
    {
        var line = $"| {what} | {measured} | {target} | {Load()} |";
        Console.Error.WriteLine(line);
        _lines.Append(line).Append('\n');
    }

    /// <summary>A figure that may not be larger than its target.</summary>
    public void Verdict(string what, double measured, double target, string unit) => Add(
        what,
        string.Create(CultureInfo.InvariantCulture, $"{measured:0.##} {unit}"),
        string.Create(CultureInfo.InvariantCulture, $"< {target:0.##} {unit}: {(measured < target ? "met" : "**missed**")}"));

    public static string Seconds(TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:F2} s");

    public override string ToString() => _lines.ToString();

    // Of the last minute, where the machine says it.
    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "";
}
