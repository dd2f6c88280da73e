using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>How many households of a roster get less, how many get more, how much each and in all: by outcome, and all outcomes of one unit
/// together. What is not paid is nothing; a household of which a sum is not known under one of the policies is counted apart.</summary>
internal sealed class AmountShifts(ImmutableArray<WrittenChange> renames)
{
    private readonly List<(string Name, LocalizedText Label, LocalizedText? Unit, Shift Shift)> _byOutcome = [];
    private readonly Dictionary<string, (LocalizedText? Unit, Shift Shift)> _together = new(StringComparer.Ordinal);

    /// <summary>Adds a household.</summary>
    /// <param name="before">What was decided of it; null when it could not be read.</param>
    /// <param name="after">What is decided of it; null when it could not be read.</param>
    public void Add(Determination? before, Determination? after)
    {
        if (before is null || after is null)
            return;
        var old = before.Amounts.ToDictionary(a => Renamed(a.Outcome.Name), StringComparer.Ordinal);
        var now = after.Amounts.ToDictionary(a => a.Outcome.Name, StringComparer.Ordinal);
        var sums = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        foreach (var name in old.Keys.Union(now.Keys))
        {
            var outcome = (now.GetValueOrDefault(name) ?? old[name]).Outcome;
            var unit = outcome.AmountType?.Unit;
            var difference = Difference(old.GetValueOrDefault(name), now.GetValueOrDefault(name));
            Of(name, outcome.Label, unit).Add(difference);
            var key = unit?.English ?? "";
            sums[key] = sums.TryGetValue(key, out var sum) ? sum + difference : difference;
            _together.TryAdd(key, (unit, new()));
        }

        foreach (var (unit, sum) in sums)
            _together[unit].Shift.Add(sum);
    }

    /// <summary>A sentence for each outcome by which households get more or less, and one for them together where there are
    /// several.</summary>
    public IEnumerable<LocalizedText> Told
    {
        get
        {
            var moved = _byOutcome.Where(o => !o.Shift.IsNothing).ToList();
            foreach (var (_, label, unit, shift) in moved)
                yield return new($"{label.Chinese}：{shift.Told(unit).Chinese}", $"{label.English}: {shift.Told(unit).English}");
            foreach (var (unit, shift) in _together.Values.Where(t => moved.Count(o => o.Unit == t.Unit) > 1 && !t.Shift.IsNothing))
                yield return HostSentences.AllTogether(shift.Told(unit));
        }
    }

    /// <summary>The same as data: an object for each outcome by which households get more or less, or of which that is not known.</summary>
    public void Write(Utf8JsonWriter json, Language language)
    {
        json.WriteStartArray("amounts"u8);
        foreach (var (name, label, unit, shift) in _byOutcome.Where(o => !o.Shift.IsNothing))
        {
            json.WriteStartObject();
            json.WriteString("outcome"u8, name);
            json.WriteString("label"u8, label[language]);
            json.WriteString("unit"u8, unit?[language].Trim());
            shift.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private Shift Of(string name, LocalizedText label, LocalizedText? unit)
    {
        foreach (var known in _byOutcome)
        {
            if (known.Name == name)
                return known.Shift;
        }

        _byOutcome.Add((name, label, unit, new()));
        return _byOutcome[^1].Shift;
    }

    private string Renamed(string name) =>
        renames.FirstOrDefault(r => r.Kind == "outcome" && r.Before!.English == name)?.After!.English ?? name;

    private static decimal? Difference(Amount? old, Amount? now) => Words(old) == Words(now) ? 0 : Known(now) - Known(old);

    private static decimal? Known(Amount? amount) => amount is null ? 0 : amount.Value;

    // What is told alike of a household with unknown facts is no difference, as everywhere in a comparison.
    private static (decimal? Lowest, decimal? Highest, bool? IsCertain, bool? HasGap) Words(Amount? amount) =>
        (amount?.Lowest, amount?.Highest, amount?.IsCertain, amount?.HasGap);

    /// <summary>The households that one difference after the other moves.</summary>
    private sealed class Shift
    {
        private Moved _less;
        private Moved _more;
        private int _unknown;

        public bool IsNothing => _less.Count + _more.Count + _unknown == 0;

        /// <summary>Takes over a household: by how much it gets more, below zero less; null where that is not known.</summary>
        public void Add(decimal? difference)
        {
            if (difference is null)
                _unknown++;
            else if (difference < 0)
                _less.Add(-difference.Value);
            else if (difference > 0)
                _more.Add(difference.Value);
        }

        public void Write(Utf8JsonWriter json)
        {
            _less.Write(json, "less");
            _more.Write(json, "more");
            json.WriteNumber("notKnown"u8, _unknown);
        }

        public LocalizedText Told(LocalizedText? unit)
        {
            List<LocalizedText> parts = [];
            if (_less.Count > 0)
                parts.Add(_less.Told(unit, HostSentences.Less, HostSentences.LessInAll));
            if (_more.Count > 0)
                parts.Add(_more.Told(unit, HostSentences.More, HostSentences.MoreInAll));
            if (_unknown > 0)
                parts.Add(HostSentences.SumsNotKnown(_unknown));
            return new(string.Join("；", parts.Select(p => p.Chinese)), string.Join("; ", parts.Select(p => p.English)));
        }
    }

    private struct Moved
    {
        private decimal _least;
        private decimal _most;
        private decimal _sum;

        public int Count { get; private set; }

        public void Add(decimal difference)
        {
            _least = Count == 0 ? difference : Math.Min(_least, difference);
            _most = Math.Max(_most, difference);
            _sum += difference;
            Count++;
        }

        public readonly void Write(Utf8JsonWriter json, string way)
        {
            json.WriteStartObject(way);
            json.WriteNumber("households"u8, Count);
            json.WriteNumber("least"u8, _least);
            json.WriteNumber("most"u8, _most);
            json.WriteNumber("sum"u8, _sum);
            json.WriteEndObject();
        }

        public readonly LocalizedText Told(LocalizedText? unit, LocalizedText way, LocalizedText inAll)
        {
            var (count, sum) = (Count.ToString("N0", CultureInfo.InvariantCulture), Number(_sum));
            var range = _least == _most
                ? new(Number(_least), Number(_least))
                : HostSentences.FromTo(Number(_least), Number(_most));
            return HostSentences.Shift(count, way, range, sum, inAll, unit);
        }

        private static string Number(decimal number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);
    }
}
