using System.Text;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Host.Rosters;

/// <summary>A roster in JSON: one household, an array of them, or one to a line.</summary>
internal sealed class JsonRoster : RosterSource
{
    private const int MostKeys = 1_000;

    // Who and where come first, so that their places are known; the other keys follow in the order of their first appearance.
    private static readonly string[] IdentityKeys = ["id", "county", "town", "village"];

    private readonly string _name;
    private readonly FactCatalog _catalog;
    private readonly FileStream _file;
    private readonly bool _lines;
    private readonly IEnumerator<JsonRow> _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isFact = new(StringComparer.Ordinal);

    public JsonRoster(string path, FactCatalog catalog, bool everyKey)
    {
        _name = Path.GetFileName(path);
        _catalog = catalog;
        _file = File.OpenRead(path);
        try
        {
            _lines = JsonRows.AreLines(_file);
            foreach (var key in IdentityKeys)
                _columns.Add(key, _columns.Count);
            if (everyKey)
                CollectKeys();
            Columns = RosterColumns.OfKeys([.. _columns.Keys]);
            _rows = Rows().GetEnumerator();
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public override LocalizedText Description => _lines ? new("jsonl（一行一户）", "jsonl, a household to a line") : new("json", "json");

    public override RosterColumns Columns { get; }

    public override double Progress => (double)_file.Position / Math.Max(1, _file.Length);

    /// <summary>Whether a household so far had a fact: a file in which none has one is probably something else.</summary>
    public bool HasFacts { get; private set; }

    public override bool Fill(RowBatch batch)
    {
        while (!batch.IsFull && _rows.MoveNext())
        {
            var (number, household, problem) = _rows.Current;
            ref var row = ref batch.Begin(number);
            row.Household = household;
            row.Problem = problem;
            if (problem is null)
                AddCells(batch, household);
        }

        return batch.Count > 0;
    }

    public override void Dispose()
    {
        _rows.Dispose();
        _file.Dispose();
    }

    private void CollectKeys()
    {
        foreach (var row in Rows())
        {
            if (row.Problem is not null)
                continue;
            foreach (var property in row.Household.EnumerateObject())
            {
                if (property.Name != "place" && _columns.Count < MostKeys)
                    _columns.TryAdd(property.Name, _columns.Count);
            }
        }
    }

    private IEnumerable<JsonRow> Rows()
    {
        _file.Position = 0;
        return _lines ? JsonRows.OfLines(_file) : JsonRows.OfDocument(_file, _name);
    }

    private void AddCells(RowBatch batch, JsonElement household)
    {
        foreach (var property in household.EnumerateObject())
        {
            HasFacts = HasFacts || IsFact(property.Name);
            if (property.NameEquals("place") && property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var part in property.Value.EnumerateObject())
                    AddCell(batch, part.Name, part.Value, mustKnow: true);
            }
            else
            {
                AddCell(batch, property.Name, property.Value, mustKnow: false);
            }
        }
    }

    private void AddCell(RowBatch batch, string key, JsonElement value, bool mustKnow)
    {
        if (!_columns.TryGetValue(key, out var column) || (mustKnow && column >= IdentityKeys.Length))
            return;
        var text = TextOf(value);
        if (value.ValueKind == JsonValueKind.Null && IsFact(key))
            text = "unknown";
        if (text.Length > 0)
            batch.Add(column, Encoding.UTF8.GetBytes(text));
    }

    private bool IsFact(string key)
    {
        if (_isFact.TryGetValue(key, out var known))
            return known;
        var isFact = _catalog.TryColumn(key, out _);
        if (_isFact.Count < MostKeys)
            _isFact.Add(key, isFact);
        return isFact;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => string.Join('、', value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };
}
