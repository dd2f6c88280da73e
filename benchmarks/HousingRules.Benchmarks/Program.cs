using HousingRules.Benchmarks.Rosters;

return args switch
{
    ["roster", .. var rest] => RosterCommand.Run(new(rest)),
    ["check-roster", .. var rest] => CheckRosterCommand.Run(new(rest)),
    _ => 1,
};
