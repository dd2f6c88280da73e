using System.Diagnostics;
using System.Globalization;
using HousingRules.Generators.Households;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>cold</c>: how long a fresh process takes to load the built-in policy and to bind it to a household type, in
/// milliseconds.</summary>
public static class ColdCommand
{
    public static int Run()
    {
        var start = Stopwatch.GetTimestamp();
        var policy = PolicyLibrary.BuiltIn.Policies[^1];
        var loaded = Stopwatch.GetTimestamp();
        policy.For<FlagsHousehold>().Determine(new FlagsHousehold { Categories = Categories.RegisteredPoor });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Stopwatch.GetElapsedTime(start, loaded).TotalMilliseconds:F1} {Stopwatch.GetElapsedTime(loaded).TotalMilliseconds:F1}"));
        return 0;
    }
}
