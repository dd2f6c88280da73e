namespace HousingRules.Generators.Rosters;

/// <summary>A roster of any length, drawn row by row: the same seed gives the same cells on every machine.</summary>
public sealed record Roster(int Rows, ulong Seed)
{
    /// <summary>The cells of every row, in one array that is used again for the next.</summary>
    public IEnumerable<string[]> Cells()
    {
        var households = new HouseholdGenerator(Seed);
        var typist = new Typist(~Seed);
        var cells = new string[RosterColumns.Headers.Count];
        var (stem, numberInTown) = ("", 0);
        for (var i = 0; i < Rows; i++)
        {
            var place = Places.Of(i, Rows);
            numberInTown = place.Stem == stem ? numberInTown + 1 : 1;
            stem = place.Stem;
            RosterColumns.Type(new(i + 1, stem, place.Town, place.Village, numberInTown, households.Next()), typist, cells);
            yield return cells;
        }
    }
}
