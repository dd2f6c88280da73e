using System.Diagnostics;
using HousingRules.Host.Terminal;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary>A process of its own: how long it took from its start to its end, the most memory it held, what it printed, and how long
/// processors worked for it.</summary>
public sealed record Child(TimeSpan Took, long PeakBytes, string Printed, TimeSpan Worked)
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(5);

    /// <exception cref="InvalidOperationException">The process failed; the message carries what it said.</exception>
    public static Child Run(string program, params IEnumerable<string> arguments) => Run(program, ExitCode.Done, arguments);

    /// <summary>The same of a process that ends otherwise than well.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code; the message carries what it said.</exception>
    public static Child Run(string program, int exitCode, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var complaint = process.StandardError.ReadToEndAsync();
        var (peak, worked) = (0L, TimeSpan.Zero);
        while (!process.WaitForExit(Often))
        {
            var now = Now(process);
            (peak, worked) = (Math.Max(peak, now.Peak), now.Worked > worked ? now.Worked : worked);
        }

        process.WaitForExit();
        var took = clock.Elapsed;
        return process.ExitCode == exitCode
            ? new(took, peak, printed.Result, worked)
            : throw new InvalidOperationException(
                $"{Path.GetFileName(program)} ended with {process.ExitCode}: {complaint.Result}{printed.Result}");
    }

    // VmHWM on Linux: the kernel keeps the peak, so that nothing between two looks is missed but the last moment.
    private static (long Peak, TimeSpan Worked) Now(Process process)
    {
        try
        {
            process.Refresh();
            return (process.PeakWorkingSet64, process.TotalProcessorTime);
        }
        catch (InvalidOperationException)
        {
            return default;
        }
    }
}
