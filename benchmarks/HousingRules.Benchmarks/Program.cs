using BenchmarkDotNet.Running;
using HousingRules.Benchmarks.ServiceFigures;
using HousingRules.Benchmarks.WholeProcess;

switch (args)
{
    case ["copy-csv", .. var rest]:
        return CopyCsvCommand.Run(new(rest));
    case ["agree"]:
        return AgreeCommand.Run();
    case ["cold"]:
        return ColdCommand.Run();
    case ["whole", .. var rest]:
        return WholeCommand.Run(new(rest));
    case ["proofs", .. var rest]:
        return ProofsCommand.Run(new(rest));
    case ["ledgers", .. var rest]:
        return LedgersCommand.Run(new(rest));
    case ["against", .. var rest]:
        return AgainstCommand.Run(new(rest));
    case ["stored", .. var rest]:
        return StoredCommand.Run(new(rest));
    case ["replay", .. var rest]:
        return ReplayCommand.Run(new(rest));
    case ["service", .. var rest]:
        return await ServiceCommand.RunAsync(new(rest));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(CopyCsvCommand).Assembly).Run(args);
        return 0;
}
