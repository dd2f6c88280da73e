using System.Text.Json;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>A JSON file as objects: one, an array of them, one to a line, or an array inside an object. It is read from the top to the
/// bottom, one object at a time, as often as asked. It is not safe for two threads at once.</summary>
public sealed class JsonRecords : IDisposable
{
    // An object is held in memory whole.
    private const int LargestObject = 1 << 28;

    private static readonly JsonSerializerOptions Array = new() { MaxDepth = JsonText.Depth, AllowDuplicateProperties = false };

    private readonly Stream _file;
    private readonly string _name;
    private readonly Func<JsonElement, bool> _isRecord;
    private readonly bool _isObject;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file; one that comes through a pipe is first copied. It is closed with this.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="isRecord">Whether an object is a record, and not what records are wrapped in; null when every object is one.</param>
    /// <param name="interrupted">Ends the copying.</param>
    /// <exception cref="ArgumentNullException"><paramref name="file"/> or <paramref name="name"/> is null.</exception>
    public JsonRecords(Stream file, string name, Func<JsonElement, bool>? isRecord = null, CancellationToken interrupted = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(name);
        _file = PrivateFile.Seekable(file, interrupted);
        _name = name;
        _isRecord = isRecord ?? (_ => true);
        FirstByte = First();
        AreLines = Lines();
        _isObject = !AreLines && FirstByte == '{';
    }

    /// <summary>The first byte that is no white space; -1 when there is none.</summary>
    public int FirstByte { get; }

    /// <summary>Whether an object stands on each line; otherwise the file is one document.</summary>
    public bool AreLines { get; }

    /// <summary>The key under which the array of records was found; null when the file is not wrapped in an object, or was not read
    /// yet.</summary>
    public string? FoundUnder { get; private set; }

    /// <summary>How much of the file is read, between 0 and 1.</summary>
    public double Progress => (double)_file.Position / Math.Max(1, _file.Length);

    /// <summary>The records, each as an object or with what is wrong with it. A broken line is a problem of that line alone.</summary>
    /// <exception cref="RosterException">The file is no JSON, or is cut short, or its records stand too deep in it.</exception>
    public IEnumerable<JsonRecord> Read()
    {
        _file.Position = 0;
        return AreLines ? OfLines() : _isObject ? OfObject() : OfArray();
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    private IEnumerable<JsonRecord> OfLines()
    {
        var number = 0;
        foreach (var line in JsonLines.Of(_file))
        {
            number++;
            var text = JsonText.WithoutMark(line);
            if (text.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            yield return text.Length >= JsonLines.Longest
                ? new(number, default, RosterSentences.LongLine)
                : JsonText.Parse(number, text);
        }
    }

    private IEnumerable<JsonRecord> OfArray()
    {
        var number = 0;
        // INVARIANT: the JSON reader holds one record and a buffer, whatever the array's length.
        var records = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(_file, Array).GetAsyncEnumerator();
        while (Next(records, number))
        {
            number++;
            yield return JsonText.Of(number, records.Current);
        }
    }

    private IEnumerable<JsonRecord> OfObject()
    {
        if (_file.Length > LargestObject)
        {
            throw new RosterException(RosterSentences.LargeObject(_name));
        }

        JsonRecord whole;
        try
        {
            whole = JsonText.Of(1, JsonText.Whole(_file));
        }
        catch (JsonException e)
        {
            throw Broken(e, 0);
        }
        catch (InvalidOperationException)
        {
            return [new(1, default, RosterSentences.NoText)];
        }

        return whole.Problem is not null || _isRecord(whole.Element) ? [whole] : Inside(whole);
    }

    // What a web service answers: {"code": 200, "data": [ … ]}.
    private IEnumerable<JsonRecord> Inside(JsonRecord whole)
    {
        var arrays = whole.Element.EnumerateObject()
            .Where(p => p.Value.ValueKind == JsonValueKind.Array && p.Value.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Object))
            .ToList();
        if (arrays.Count == 0)
            return [whole];
        if (arrays.Count > 1)
        {
            var keys = string.Join(", ", arrays.Select(a => a.Name));
            throw new RosterException(RosterSentences.ManyArrays(_name, keys));
        }

        FoundUnder = arrays[0].Name;
        return arrays[0].Value.EnumerateArray().Select((element, i) => JsonText.Of(i + 1, element));
    }

    private bool Next(IAsyncEnumerator<JsonElement> records, int number)
    {
        try
        {
            var next = records.MoveNextAsync();
            return next.IsCompleted ? next.Result : next.AsTask().GetAwaiter().GetResult();
        }
        catch (JsonException e)
        {
            throw Broken(e, number);
        }
        // A key that is no text is found while keys are compared, before there is a record to name.
        catch (InvalidOperationException)
        {
            throw new RosterException(RosterSentences.HouseholdIsNoText(_name, number + 1));
        }
    }

    private RosterException Broken(JsonException e, int records)
    {
        var (line, at) = ((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1);
        return new(RosterSentences.NoSoundJson(_name, line, at, records));
    }

    private bool Lines()
    {
        _file.Position = 0;
        foreach (var line in JsonLines.Of(_file))
        {
            var text = JsonText.WithoutMark(line).Span.Trim(" \t\r"u8);
            if (text.IsEmpty)
                continue;
            // A document of one object that goes over several lines begins with an unfinished one; what records are wrapped in may stand on
            // one line.
            return text[0] == (byte)'{' && (IsRecord(line) || !IsWholeFile());
        }

        return true;
    }

    private bool IsRecord(ReadOnlyMemory<byte> line)
    {
        var text = JsonText.WithoutMark(line);
        return JsonText.IsWhole(text.Span.Trim(" \t\r"u8))
            && (JsonText.Parse(1, text) is not { Problem: null } whole || _isRecord(whole.Element));
    }

    private bool IsWholeFile()
    {
        try
        {
            _file.Position = 0;
            if (_file.Length > LargestObject)
                return false;
            using var document = JsonDocument.Parse(_file);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private int First()
    {
        _file.Position = 0;
        int b;
        do
        {
            b = _file.ReadByte();
        }
        while (b is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        return b;
    }
}
