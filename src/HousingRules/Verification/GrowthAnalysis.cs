using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>Whether a household with one more of something is never paid less, or never more, all else being the same. Where every sum
/// and every row of a table that changes goes the right way and no outcome is lost, that is proved; elsewhere households are tried, and
/// one that breaks it is shown with its numbers.</summary>
internal sealed class GrowthAnalysis
{
    // The numbers of a household that are tried at the ends and in the middle of their regions.
    private const int MostTried = 5;

    private readonly Analysis _analysis;
    private readonly CompiledInvariant _invariant;
    private readonly AmountGrowth _growth;
    private readonly ImmutableArray<CompiledAmount> _amounts;
    private readonly int _variable;
    private readonly HashSet<int> _open;

    private GrowthAnalysis(Analysis analysis, CompiledInvariant invariant, AmountGrowth growth)
    {
        (_analysis, _invariant, _growth) = (analysis, invariant, growth);
        _amounts = [.. analysis.Policy.Compiled.Amounts.Where(a => growth.Outcomes.Contains(a.Outcome))];
        _variable = analysis.Space.IndexOf(growth.Fact);
        // A comparison that is not followed may come out otherwise when the number moves that stands in it.
        _open = [.. analysis.Space.Opaque.Where(o => o.Key.Slots.Any(s => s.Fact.Name == growth.Fact.Name)).Select(o => o.Value)];
    }

    private Diagram Diagram => _analysis.Diagram;

    private ImmutableArray<Region> Regions => _analysis.Space.Variables[_variable].Regions;

    public static void Run(Analysis analysis, CompiledInvariant invariant, AmountGrowth growth) =>
        new GrowthAnalysis(analysis, invariant, growth).Run();

    private void Run()
    {
        var isOpen = false;
        for (var from = 0; from < Regions.Length; from++)
        {
            foreach (var to in (int[])[from, from + 1])
            {
                if (to == Regions.Length || (to == from && Regions[from].From == Regions[from].Through))
                    continue;
                var suspects = Suspects(from, to);
                if (suspects == Diagram.None)
                    continue;
                if (Broken(suspects, from, to) is { } broken)
                {
                    Tell(broken);
                    return;
                }

                isOpen = true;
            }
        }

        if (isOpen)
            _analysis.Absent(
                AnalysisKind.Undecided,
                Severity.Warning,
                _invariant.Invariant.Name,
                _invariant.Invariant.Position,
                VerificationSentences.InvariantNotFollowed(_invariant.Invariant.Label),
                []);
    }

    // Those households before a step of which it is not clear that the step keeps what is asked.
    private int Suspects(int from, int to)
    {
        var suspects = _amounts.Select(a => Suspects(a, from, to)).Aggregate(Diagram.None, Diagram.Or);
        if (_invariant.When is { } when && _analysis.Diagrams.Of(when) is var asked)
            suspects = Diagram.And(suspects, Diagram.And(May(asked, from), May(asked, to)));
        return Diagram.And(suspects, Diagram.Where(_variable, region => region == from));
    }

    private int Suspects(CompiledAmount amount, int from, int to)
    {
        var paid = _analysis.Diagrams[amount.Outcome];
        var (before, after) = _growth.NeverLess ? (from, to) : (to, from);
        var suspects = Diagram.Except(May(paid, before), Must(paid, after));
        // What is below nothing is lost where it comes.
        if (amount.Paid.Range(Bounds).Least < 0)
            suspects = Diagram.Or(suspects, Diagram.Except(May(paid, after), Must(paid, before)));
        var stays = Diagram.And(May(paid, from), May(paid, to));
        return Diagram.Or(suspects, GoesRight(amount) ? Diagram.Except(stays, RightRows(amount, from, to)) : stays);
    }

    private bool GoesRight(CompiledAmount amount) =>
        (amount.Slots.Where(s => s.Fact.Name == _growth.Fact.Name).Select(s => amount.Paid.TrendIn(s, Bounds)).Together()
            & (_growth.NeverLess ? Trend.Down : Trend.Up)) == Trend.None;

    // Where each table that the number is a key of goes from one row to another that moves the sum the right way.
    private int RightRows(CompiledAmount amount, int from, int to)
    {
        var right = Diagram.All;
        foreach (var table in amount.Tables.Where(t => t.Slots.Any(s => s.Fact.Name == _growth.Fact.Name)))
        {
            var trend = TrendIn(amount, table.Table);
            var rows = table.Table.Rows.Select(r => (r.Value, Of: _analysis.Diagrams.Of(TableRows.Of(table.Table, r, default)))).ToArray();
            var pairs = rows.SelectMany(
                before => rows.Where(after => IsRight(trend, before.Value.CompareTo(after.Value)))
                    .Select(after => Diagram.And(May(before.Of, from), May(after.Of, to))));
            right = Diagram.And(right, pairs.Aggregate(Diagram.None, Diagram.Or));
        }

        return right;
    }

    // The table as a number that may be any of its rows.
    private static Trend TrendIn(CompiledAmount amount, Table table)
    {
        var (least, most) = (table.Rows.Min(r => r.Value), table.Rows.Max(r => r.Value));
        var type = new DecimalType(table.Type.Scale, table.Type.DeclaredUnit, least, most);
        var slot = new Slot(new FactDeclaration(table.Name, type, new(table.Name, table.Name), null, []), 0);
        return Replaced(amount.Paid).TrendIn(slot, Bounds);

        Term Replaced(Term term) => term is TableTerm own && ReferenceEquals(own.Table, table) ? new FactTerm(slot) : term.With(Replaced);
    }

    // fall: below zero where the row after is the larger one.
    private bool IsRight(Trend trend, int fall) => fall == 0 || trend == Trend.None
        || trend == ((fall < 0) == _growth.NeverLess ? Trend.Up : Trend.Down);

    private int May(int diagram, int region) => Diagram.Exists(Diagram.Fix(diagram, _variable, region), _open);

    private int Must(int diagram, int region) => Diagram.ForAll(Diagram.Fix(diagram, _variable, region), _open);

    private (Counterexample Before, Counterexample After)? Broken(int suspects, int from, int to)
    {
        var last = _analysis.Space.Variables.Select(v => v.Regions.Length - 1).ToArray();
        foreach (var regions in (int[][])[Diagram.Pick(suspects, _analysis.Space.Preferred), Diagram.Pick(suspects, last)])
        {
            foreach (var sheet in Households(regions))
            {
                foreach (var (less, more) in Steps(from, to))
                {
                    var (before, after) = (With(sheet, less), With(sheet, more));
                    if (IsAsked(before) && IsAsked(after) && Sum(before) is { } paid && Sum(after) is { } now
                        && (_growth.NeverLess ? now < paid : now > paid))
                        return (before, after);
                }
            }
        }

        return null;
    }

    private IEnumerable<(long Less, long More)> Steps(int from, int to) => from != to
        ? [(Regions[from].Through, Regions[to].From)]
        : [(Regions[from].From, Regions[from].From + 1), (Regions[from].Through - 1, Regions[from].Through)];

    // The numbers on which a sum depends, each at the ends and in the middle of its region.
    private List<FactSheet> Households(int[] regions)
    {
        var sheets = new List<FactSheet> { SpaceHousehold.Sheet(_analysis.Space, regions, _analysis.Policy.Facts) };
        var facts = _amounts.SelectMany(a => a.Slots).Select(s => s.Fact).Where(f => f.Type is NumberType && f.Name != _growth.Fact.Name);
        foreach (var fact in facts.Distinct().Take(MostTried))
        {
            var variable = _analysis.Space.IndexOf(fact);
            var (least, most) = (_analysis.Space.Variables[variable].Regions[regions[variable]] is var r) ? (r.From, r.Through) : default;
            long[] tried = [.. new[] { least, least + ((most - least) / 2), most }.Distinct()];
            sheets = [.. sheets.SelectMany(s => tried.Select(code => Changed(s, fact, code)))];
        }

        return sheets;
    }

    private Counterexample With(FactSheet sheet, long code)
    {
        var changed = Changed(sheet, _growth.Fact, code);
        return new(changed, _analysis.Policy.Determine(changed));
    }

    private static FactSheet Changed(FactSheet sheet, FactDeclaration fact, long code)
    {
        var changed = sheet.Copy();
        changed.Set(FactValue.OfCode(fact, code));
        return changed;
    }

    private bool IsAsked(Counterexample household) => _invariant.When is not { } when
        || new Tracer(_analysis.Policy.Compiled, household.Facts, household.Determination).Holds(when) == true;

    private decimal? Sum(Counterexample household)
    {
        var sum = 0m;
        foreach (var amount in household.Determination.Amounts.Where(a => _growth.Outcomes.Contains(a.Outcome)))
        {
            if (amount.Value is not { } value)
                return null;
            sum += value;
        }

        return sum;
    }

    private void Tell((Counterexample Before, Counterexample After) broken)
    {
        var (label, fact) = (_invariant.Invariant.Label, _growth.Fact.Label);
        var (less, more) = (Value(broken.Before), Value(broken.After));
        var (paid, now) = (Yuan(broken.Before), Yuan(broken.After));
        _analysis.Shown(
            AnalysisKind.InvariantBroken,
            _invariant.Invariant.Name,
            _invariant.Invariant.Position,
            VerificationSentences.InvariantBrokenByAmounts(label, fact, less, more, paid, now),
            [broken.Before, broken.After]);
    }

    private LocalizedText Value(Counterexample household)
    {
        var value = household.Facts[_growth.Fact.Name];
        return new(value.Label(Language.Chinese), value.Label(Language.English));
    }

    private LocalizedText Yuan(Counterexample household)
    {
        var type = _amounts[0].Outcome.AmountType!;
        var sum = Sum(household)!.Value.ToString("#,0." + new string('0', type.Scale), CultureInfo.InvariantCulture);
        return new($"{sum}{type.Unit?.Chinese}", $"{sum}{type.Unit?.English}");
    }

    private static NumberRange Bounds(Slot slot) => new(slot.Fact.Bounds.Least, slot.Fact.Bounds.Greatest);
}
