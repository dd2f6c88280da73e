using BenchmarkDotNet.Running;
using HousingRules.Benchmarks;
using HousingRules.Benchmarks.Rosters;

switch (args)
{
    case ["roster", .. var rest]:
        return RosterCommand.Run(new(rest));
    case ["check-roster", .. var rest]:
        return CheckRosterCommand.Run(new(rest));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Arguments).Assembly).Run(args);
        return 0;
}
