using HousingRules.Generators.Fuzzing;
using HousingRules.Generators.Killing;
using HousingRules.Generators.Procedures;
using HousingRules.Generators.Rosters;

switch (args)
{
    case ["roster", .. var rest]:
        return RosterCommand.Run(new(rest));
    case ["check-roster", .. var rest]:
        return CheckRosterCommand.Run(new(rest));
    case ["fuzz", .. var rest]:
        return FuzzCommand.Run(new(rest));
    case ["procedures", .. var rest]:
        return ProceduresCommand.Run(new(rest));
    case ["kills", .. var rest]:
        return await KillCommand.RunAsync(new(rest));
    default:
        Console.Error.WriteLine(
            """
            roster --rows N --seed N --output FILE.csv|FILE.xlsx
            check-roster FILE.csv
            fuzz [--inputs N] [--seed N]
            procedures [--edits N] [--seed N]
            kills [--times N] [--on sqlite|postgres]
            """);
        return 1;
}
