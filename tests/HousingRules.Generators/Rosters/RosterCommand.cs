using System.Globalization;

namespace HousingRules.Generators.Rosters;

/// <summary><c>roster --rows N --seed N --output FILE.csv|FILE.xlsx</c>: writes a synthetic roster.</summary>
public static class RosterCommand
{
    public static int Run(Arguments arguments)
    {
        var roster = new Roster(
            int.Parse(arguments["rows"] ?? "2000", CultureInfo.InvariantCulture),
            ulong.Parse(arguments["seed"] ?? "20200606", CultureInfo.InvariantCulture));
        var output = arguments["output"] ?? throw new ArgumentException("roster needs --output FILE.csv or FILE.xlsx.");
        Write(roster, output);
        Console.WriteLine($"{roster.Rows} households, seed {roster.Seed}: {output}");
        return 0;
    }

    public static void Write(Roster roster, string path)
    {
        if (Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase))
            XlsxRoster.Write(roster, path);
        else
            CsvRoster.Write(roster, path);
    }
}
