using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Tests.Laws;

namespace HousingRules.Tests.Ledgers;

/// <summary>Cases of a county: random households, to each of which random events happen that the procedure may permit.</summary>
/// <param name="Files">The cases.</param>
/// <param name="Seed">What a test draws from.</param>
public sealed record CountyCases(ImmutableArray<CaseFile> Files, int Seed)
{
    public DateOnly LastDay => Files.Max(f => f.LastDay);

    public override string ToString() =>
        string.Join(
            Environment.NewLine,
            Files.Select(f => $"{f.Household.Id} {f.State} {string.Join(", ", f.History.Select(r => r.Event))}"));
}

/// <summary>Draws them.</summary>
public static class AnyCases
{
    private const int MostCases = 8;
    private const int MostEvents = 16;

    public static Arbitrary<CountyCases> Of() => Arb.From(
        from count in Gen.Choose(1, MostCases)
        from files in Gen.CollectToArray(Enumerable.Range(0, count), File)
        from seed in Gen.Choose(0, int.MaxValue)
        select new CountyCases([.. files], seed));

    private static Gen<CaseFile> File(int number) =>
        from opened in Opened($"h{number}")
        from choices in Gen.Choose(0, int.MaxValue).ListOf(MostEvents)
        select choices.Aggregate(opened, Happen);

    // Most random walks never come as far as an agreement, so some cases begin there.
    private static Gen<CaseFile> Opened(string id) =>
        from town in Gen.Elements("T1", "T2", "T3", null)
        from village in Gen.Elements("V1", "V2", null)
        from household in AnyHousehold.Known(Some.Yiyuan).Generator
        from file in Gen.Elements<Func<CaseFile>>(
            () => SomeCase.Opened(household.Sheet(), id, town, village),
            () => SomeCase.WithAnOpinion(id, town, village),
            () => SomeCase.Agreed(Some.Household(("registeredPoor", true)), id, town, village),
            () => SomeCase.Agreed(Some.Household(("marginalLowIncome", true)), id, town, village))
        select file();

    private static CaseFile Happen(CaseFile file, int choice)
    {
        var drawn = new Random(choice);
        var permitted = file.On(file.LastDay.AddDays(drawn.Next(4))).Permitted;
        if (permitted.IsEmpty)
            return file;
        var next = permitted[drawn.Next(permitted.Length)];
        var happened = SomeCase.Procedure.Event(next.Kind.Name, next.Earliest);
        foreach (var piece in next.Kind.Evidence.Where(e => e.IsRequired || drawn.Next(3) == 0))
            happened = With(happened, piece, drawn);
        return file.Decide(happened).File;
    }

    // What is wanted is more often yes than no: otherwise nearly every event is refused.
    private static CaseEvent With(CaseEvent happened, EvidenceKind piece, Random drawn) => piece.Fact.Type switch
    {
        BooleanType => happened.With(piece.Key, drawn.Next(5) > 0),
        IntegerType number => happened.With(piece.Key, Math.Clamp(drawn.Next(50_000), number.Minimum, number.Maximum)),
        OneOfType => happened.With(piece.Key, piece.Fact.Options[drawn.Next(piece.Fact.Options.Length)].Name),
        SetType => happened.With(piece.Key, piece.Fact.Options.Take(1 + drawn.Next(piece.Fact.Options.Length)).Select(o => o.Name)),
        _ => happened.With(piece.Key, happened.Date.AddDays(-drawn.Next(3))),
    };
}
