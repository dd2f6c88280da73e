using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace HousingRules.Benchmarks.Questions;

/// <summary>How the benchmarks run: long enough to be steady on a small machine, short enough to be run often.</summary>
public sealed class Measured : ManualConfig
{
    public Measured()
    {
        AddJob(Job.Default.WithWarmupCount(4).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(200)));
        AddDiagnoser(MemoryDiagnoser.Default);
        // Other work on a machine only ever adds time, so the fastest run says most where there is such work.
        AddColumn(StatisticColumn.Min, StatisticColumn.Median);
        HideColumns(Column.Error, Column.RatioSD);
    }
}
