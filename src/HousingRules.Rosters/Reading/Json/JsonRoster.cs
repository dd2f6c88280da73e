using System.Text;
using System.Text.Json;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>A roster in JSON: one household, an array of them, or one to a line.</summary>
internal sealed class JsonRoster : RosterSource
{
    private const int MostKeys = 1_000;

    // Who and where come first, so that their places are known; the other keys follow in the order of their first appearance.
    private static readonly string[] IdentityKeys = ["id", "county", "town", "village"];

    private readonly JsonRecords _file;
    private readonly JsonKeys _keys;
    private readonly IEnumerator<JsonRecord> _rows;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private bool _hasFacts;
    private bool _hasRows;

    public JsonRoster(Stream file, string name, HeaderMeanings meanings, RosterOptions options)
    {
        Meanings = meanings;
        Options = options;
        _keys = new(meanings, options);
        _file = new(file, name, _keys.IsHousehold);
        foreach (var key in IdentityKeys)
            _columns.Add(key, _columns.Count);
        if (options.EveryKey)
            CollectKeys();
        Columns = RosterColumns.OfKeys([.. _columns.Keys]);
        _rows = _file.Read().GetEnumerator();
    }

    public override LocalizedText Description => _file.AreLines ? RosterSentences.JsonLines : new("json", "json");

    public override RosterColumns Columns { get; }

    public override double Progress => _file.Progress;

    /// <summary>What keys mean.</summary>
    public HeaderMeanings Meanings { get; }

    /// <summary>What was decided about keys.</summary>
    public RosterOptions Options { get; }

    public override bool Fill(RowBatch batch)
    {
        while (!batch.IsFull && _rows.MoveNext())
        {
            var (number, household, problem) = _rows.Current;
            ref var row = ref batch.Begin(number);
            row.Household = household;
            row.Problem = problem;
            _hasRows = true;
            if (problem is null)
                AddCells(batch, household);
        }

        if (batch.Count == 0)
            Conclude();
        return batch.Count > 0;
    }

    public override void Dispose()
    {
        _rows?.Dispose();
        _file.Dispose();
    }

    // A file in which no household has a fact is probably something else.
    private void Conclude()
    {
        if (_file.FoundUnder is { } key)
            Remark(new(RosterSentences.ArrayUnder(key)));
        if (_hasRows && !_hasFacts)
        {
            Remark(new(RosterSentences.NoFacts, NeedsDecision: true));
        }
    }

    private void Remark(RosterRemark remark)
    {
        if (!Remarks.Contains(remark))
            Remarks.Add(remark);
    }

    private void CollectKeys()
    {
        foreach (var row in _file.Read())
        {
            if (row.Problem is not null)
                continue;
            foreach (var property in row.Element.EnumerateObject())
            {
                if (property.Name != "place" && Identity(property.Name) < 0 && _columns.Count < MostKeys)
                    _columns.TryAdd(property.Name, _columns.Count);
            }
        }
    }

    private void AddCells(RowBatch batch, JsonElement household)
    {
        foreach (var property in household.EnumerateObject())
        {
            _hasFacts = _hasFacts || _keys.IsFact(property.Name);
            if (property.NameEquals("place") && property.Value.ValueKind == JsonValueKind.Object)
            {
                foreach (var part in property.Value.EnumerateObject())
                {
                    if (Identity(part.Name) is >= 0 and var place)
                        AddCell(batch, place, part.Name, part.Value);
                }
            }
            else if (Identity(property.Name) is >= 0 and var identity)
            {
                AddCell(batch, identity, property.Name, property.Value);
            }
            else if (_columns.TryGetValue(property.Name, out var column))
            {
                AddCell(batch, column, property.Name, property.Value);
            }
        }
    }

    // 户编号 and 镇街道 are understood as id and town are.
    private int Identity(string key) => _keys.Use(key) switch
    {
        ColumnUse.Id => 0,
        ColumnUse.County => 1,
        ColumnUse.Town => 2,
        ColumnUse.Village => 3,
        _ => -1,
    };

    private void AddCell(RowBatch batch, int column, string key, JsonElement value)
    {
        var text = TextOf(value);
        if (value.ValueKind == JsonValueKind.Null && _keys.IsFact(key))
            text = "unknown";
        if (text.Length > 0)
            batch.Add(column, Encoding.UTF8.GetBytes(text));
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
