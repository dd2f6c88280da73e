using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What a number counts, so that yuan and square metres are not added: units and how often each is a factor. Two are equal when
/// they count the same.</summary>
internal sealed class Measure : IEquatable<Measure>
{
    private static readonly ImmutableSortedDictionary<string, int> None =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    private readonly ImmutableSortedDictionary<string, int> _units;
    private readonly string _name;

    private Measure(string name, ImmutableSortedDictionary<string, int>? units = null, LocalizedText? label = null)
    {
        _name = name;
        _units = units ?? None;
        Label = label ?? LocalizedText.Same(name);
    }

    /// <summary>A number as it is written: it counts whatever stands beside it.</summary>
    public static Measure Bare { get; } = new("");

    /// <summary>Of a number whose unit nobody declared.</summary>
    public static Measure Undeclared { get; } = new("?");

    public static Measure Day { get; } = new("day", label: EvaluationSentences.ADay);

    /// <summary>As it is said.</summary>
    public LocalizedText Label { get; }

    private bool IsCount { get; init; }

    public static Measure Of(FactType type) => type switch
    {
        DateType => Day,
        NumberType { DeclaredUnit: { } unit } => Of(unit),
        _ => Undeclared,
    };

    public static Measure Of(CalendarUnit unit) => Of(unit switch
    {
        CalendarUnit.Days => Unit.Named("days")!,
        CalendarUnit.Months => Unit.Named("months")!,
        _ => Unit.Named("years")!,
    });

    /// <summary>What both count when they are added or compared; null when they count different things.</summary>
    public Measure? Beside(Measure other)
    {
        if (IsOpen)
            return other == Bare ? this : other;
        return other.IsOpen || Equals(other) ? this : null;
    }

    public Measure Times(Measure other) => With(other, 1);

    public Measure Over(Measure other) => With(other, -1);

    public bool Equals(Measure? other) => other is not null && _name == other._name;

    public override bool Equals(object? obj) => Equals(obj as Measure);

    public override int GetHashCode() => _name.GetHashCode(StringComparison.Ordinal);

    private bool IsOpen => this == Bare || this == Undeclared;

    private static Measure Of(Unit unit)
    {
        if (unit.IsCount)
            return new(unit.Name, label: Trimmed(unit.Label)) { IsCount = true };
        if (unit.Per is not { } each)
            return Of(None.Add(unit.Name, 1));
        var counted = Of(Unit.Named(unit.Name[..unit.Name.IndexOf('/', StringComparison.Ordinal)])!);
        return counted.Over(Of(each));
    }

    // Counts do not stay in a product: yuan for each person, times persons, are yuan.
    private Measure With(Measure other, int times)
    {
        if (this == Undeclared || other == Undeclared)
            return Undeclared;
        if (other == Bare)
            return this;
        if (this == Bare && times > 0)
            return other;
        var units = _units;
        foreach (var (name, often) in other._units)
        {
            var all = units.GetValueOrDefault(name) + (times * often);
            units = all == 0 ? units.Remove(name) : units.SetItem(name, all);
        }

        return units.IsEmpty ? Bare : Of(units);
    }

    private static Measure Of(ImmutableSortedDictionary<string, int> units) =>
        new(string.Join(' ', units.Select(u => $"{u.Key}^{u.Value}")), units, Said(units));

    private static LocalizedText Said(ImmutableSortedDictionary<string, int> units)
    {
        var (above, below) = (units.Where(u => u.Value > 0).ToArray(), units.Where(u => u.Value < 0).ToArray());
        return new(Said(above, below, l => l.Chinese), Said(above, below, l => l.English.Trim()));
    }

    private static string Said(
        KeyValuePair<string, int>[] above,
        KeyValuePair<string, int>[] below,
        Func<LocalizedText, string> label)
    {
        var first = above.Length == 0 ? "1" : string.Join("·", above.Select(One));
        return below.Length == 0 ? first : $"{first}/{string.Join("·", below.Select(One))}";

        string One(KeyValuePair<string, int> unit) =>
            string.Join("·", Enumerable.Repeat(label(Unit.Named(unit.Key)!.Label), Math.Abs(unit.Value)));
    }

    private static LocalizedText Trimmed(LocalizedText label) => new(label.Chinese.Trim(), label.English.Trim());
}
