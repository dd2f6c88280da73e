using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>Puts together what the cells or keys of one household say of its facts, whatever they came in. It alone knows what is left out,
/// not known, said twice, or said against itself. It may be used for one household after another; it is not safe for two threads at
/// once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class HouseholdReader
{
    private const int MostKeys = 1_000;

    private readonly FactCatalog _catalog;
    private readonly Dictionary<string, FactColumn?> _columns = new(StringComparer.Ordinal);
    private readonly List<Said> _said = [];

    // For each slot of a fact sheet, and again for each member: the last household of which it was said.
    private readonly int[] _saidBy;
    private readonly CellMeaning[] _lists;
    private int _household;

    /// <summary>A reader of households with the facts of a policy.</summary>
    /// <param name="catalog">The facts.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    public HouseholdReader(FactCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        _saidBy = new int[catalog.SlotCount * 2];
        _lists = new CellMeaning[catalog.SlotCount];
    }

    /// <summary>Begins a household, of which nothing has been said.</summary>
    public void Begin() => _said.Clear();

    /// <summary>Adds what one column or key says.</summary>
    /// <param name="key">The key or the header as written.</param>
    /// <param name="column">What it is about, as the catalog says.</param>
    /// <param name="meaning">What it says.</param>
    /// <exception cref="ArgumentNullException"><paramref name="column"/> is null.</exception>
    public void Add(string key, FactColumn column, CellMeaning meaning)
    {
        ArgumentNullException.ThrowIfNull(column);
        // A set without members, of a policy that is refused for it, has no place on a sheet.
        if (column.Fact.SlotCount > 0)
            _said.Add(new(key, column, meaning));
    }

    /// <summary>Fills a sheet with the facts of the household begun last.</summary>
    /// <param name="sheet">A sheet of the same facts. What is left out has its omitted value.</param>
    /// <param name="problems">Receives what is wrong.</param>
    /// <returns>Whether nothing is wrong. If something is, the sheet says nothing of the household.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Complete(FactSheet sheet, ICollection<HouseholdProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(problems);
        var before = problems.Count;
        _household++;
        sheet.Clear();
        foreach (var said in _said)
        {
            var isTwice = IsTwice(said.Column);
            if (isTwice)
                problems.Add(new(said.Key, said.Column.Fact, FactSentences.SaidTwice));
            if (said.Meaning.Problem is { } problem)
                problems.Add(new(said.Key, said.Column.Fact, problem));
            if (said.Column.Member is null)
                Whole(said, isTwice, sheet.Codes);
        }

        // What is said of single members is held against what the list says, wherever that stands.
        foreach (var said in _said)
        {
            if (said.Column.Member is not null && said.Meaning is { IsSilent: false, Problem: null }
                && Member(said, sheet.Codes) is { } problem)
                problems.Add(new(said.Key, said.Column.Fact, problem));
        }

        return problems.Count == before;
    }

    /// <summary>Reads a household from a JSON object.</summary>
    /// <param name="household">The object. Keys that mean no fact are listed.</param>
    /// <exception cref="ArgumentException">It is no object, or a text in it is no text: not UTF-8, or half a character.</exception>
    public HouseholdReading Read(JsonElement household)
    {
        if (household.ValueKind != JsonValueKind.Object)
            throw new ArgumentException("A household is a JSON object.", nameof(household));
        try
        {
            return Read(Keys(household), property => property.Name, (column, property) => CellMeaning.Of(column, property.Value));
        }
        catch (InvalidOperationException e)
        {
            throw new ArgumentException(
                "A text of the household is not UTF-8, or an escape in it stands for half a character.",
                nameof(household),
                e);
        }
    }

    // Where it is stands in a place of its own, and is a fact where the policy asks for it.
    private IEnumerable<JsonProperty> Keys(JsonElement household)
    {
        foreach (var property in household.EnumerateObject())
        {
            yield return property;
            if (!property.NameEquals("place"u8) || property.Value.ValueKind != JsonValueKind.Object)
                continue;
            foreach (var part in property.Value.EnumerateObject())
            {
                if (!IdentityHeaders.OfPlace(part.Name).IsEmpty && _catalog.TryGet(part.Name, out _))
                    yield return part;
            }
        }
    }

    /// <summary>Reads a household from keys and the texts that a cell would hold.</summary>
    /// <param name="household">Keys and texts; null is "asked, not known", as in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="household"/> is null.</exception>
    public HouseholdReading Read(IEnumerable<KeyValuePair<string, string?>> household)
    {
        ArgumentNullException.ThrowIfNull(household);
        return Read(household, pair => pair.Key, (column, pair) => CellMeaning.Of(column, pair.Value ?? "unknown"));
    }

    private HouseholdReading Read<T>(IEnumerable<T> pairs, Func<T, string> key, Func<FactColumn, T, CellMeaning> meaning)
    {
        Begin();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var pair in pairs)
        {
            var name = key(pair);
            if (Column(name) is { } column)
                Add(name, column, meaning(column, pair));
            else
                others.Add(name);
        }

        var said = _said.Count;
        var sheet = new FactSheet(_catalog);
        var problems = ImmutableArray.CreateBuilder<HouseholdProblem>();
        Complete(sheet, problems);
        return new(sheet, problems.ToImmutable(), others.ToImmutable(), said);
    }

    // A file has few different keys and asks for each of them in every household.
    private FactColumn? Column(string key)
    {
        if (_columns.TryGetValue(key, out var known))
            return known;
        _catalog.TryColumn(key, out var column);
        if (_columns.Count < MostKeys)
            _columns.Add(key, column);
        return column;
    }

    private bool IsTwice(FactColumn column)
    {
        var index = column.Fact.FirstIndex + (column.Member is null ? 0 : _catalog.SlotCount + column.Place);
        var twice = _saidBy[index] == _household;
        _saidBy[index] = _household;
        return twice;
    }

    private void Whole(Said said, bool isTwice, long[] codes)
    {
        var fact = said.Column.Fact;
        // Of two lists neither counts.
        if (fact.Type is SetType)
            _lists[fact.FirstIndex] = isTwice ? default : said.Meaning;
        if (said.Meaning.IsSilent)
            return;
        for (var i = 0; i < fact.SlotCount; i++)
            codes[fact.FirstIndex + i] = said.Meaning.IsValue ? fact.Type.CodeAt(said.Meaning.Code, i) : SlotCode.Unknown;
    }

    private LocalizedText? Member(Said said, long[] codes)
    {
        var (fact, place, meaning) = (said.Column.Fact, said.Column.Place, said.Meaning);
        ref var code = ref codes[fact.FirstIndex + place];
        // What the list names is known, also where the member's own column does not know it.
        if (_saidBy[fact.FirstIndex] == _household
            && _lists[fact.FirstIndex] is { IsValue: true } list
            && fact.Type.CodeAt(list.Code, place) != 0)
            return meaning.IsValue && meaning.Code == 0 ? FactSentences.SaidOtherwiseInTheSet(fact.Label, fact.Name) : null;
        // A list need not name all: a member's own column adds to it.
        code = meaning.IsValue ? meaning.Code : SlotCode.Unknown;
        return null;
    }

    private readonly record struct Said(string Key, FactColumn Column, CellMeaning Meaning);
}
