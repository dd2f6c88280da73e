using BenchmarkDotNet.Running;
using HousingRules.Benchmarks;
using HousingRules.Benchmarks.Fuzzing;
using HousingRules.Benchmarks.Rosters;
using HousingRules.Benchmarks.WholeProcess;

switch (args)
{
    case ["roster", .. var rest]:
        return RosterCommand.Run(new(rest));
    case ["check-roster", .. var rest]:
        return CheckRosterCommand.Run(new(rest));
    case ["copy-csv", .. var rest]:
        return CopyCsvCommand.Run(new(rest));
    case ["cold"]:
        return ColdCommand.Run();
    case ["whole", .. var rest]:
        return WholeCommand.Run(new(rest));
    case ["fuzz", .. var rest]:
        return FuzzCommand.Run(new(rest));
    case ["proofs", .. var rest]:
        return ProofsCommand.Run(new(rest));
    case ["ledgers", .. var rest]:
        return LedgersCommand.Run(new(rest));
    case ["against", .. var rest]:
        return AgainstCommand.Run(new(rest));
    case ["replay", .. var rest]:
        return ReplayCommand.Run(new(rest));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Arguments).Assembly).Run(args);
        return 0;
}
