using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Rosters;

/// <summary>Takes a JSON file apart into households, one at a time.</summary>
internal static class JsonRows
{
    private const int LongestLine = 1 << 20;
    private const int Depth = 32;

    private static readonly JsonDocumentOptions OneHousehold = new() { AllowDuplicateProperties = false, MaxDepth = Depth };

    private static readonly JsonSerializerOptions Array = new() { MaxDepth = Depth, AllowDuplicateProperties = false };

    private static readonly LocalizedText NoObject = new("不是 JSON 对象：一户应是一个 {…}", "it is no JSON object: a household is one {…}");

    private static readonly LocalizedText NoText = new(
        "其中有文本不是 UTF-8，或 \\u 转义只是半个字符",
        "a text in it is not UTF-8, or a \\u escape in it stands for half a character");

    /// <summary>Whether the file has a household to a line; otherwise it is one document.</summary>
    public static bool AreLines(FileStream file)
    {
        file.Position = 0;
        foreach (var line in Lines(file, LongestLine))
        {
            var text = WithoutMark(line).Span.Trim(" \t"u8);
            if (text.IsEmpty)
                continue;
            if (text[0] != (byte)'{')
                return false;

            // A document of one household that goes over several lines begins with an unfinished object.
            return IsWhole(text) || !IsWholeFile(file);
        }

        return true;
    }

    /// <summary>The households of a file that has one to a line. A broken line is a problem of that line alone.</summary>
    public static IEnumerable<JsonRow> OfLines(FileStream file)
    {
        var number = 0;
        foreach (var line in Lines(file, LongestLine))
        {
            number++;
            var text = WithoutMark(line);
            if (text.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            yield return text.Length >= LongestLine
                ? new(number, default, new("这一行超过 1 MB", "the line is longer than 1 MB"))
                : Parse(number, text);
        }
    }

    /// <summary>The households of an array, or the one household of the file.</summary>
    /// <exception cref="HostFailure">The file is no JSON, or is cut short.</exception>
    public static IEnumerable<JsonRow> OfDocument(FileStream file, string name)
    {
        var number = 0;
        // INVARIANT: the JSON reader holds one household and a buffer, whatever the array's length.
        var households = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(file, Array).GetAsyncEnumerator();
        if (FirstByte(file) == (byte)'{')
        {
            yield return Whole(file, name);
            yield break;
        }

        while (Next(households, name, number))
        {
            number++;
            yield return Row(number, households.Current);
        }
    }

    private static bool Next(IAsyncEnumerator<JsonElement> households, string name, int number)
    {
        try
        {
            var next = households.MoveNextAsync();
            return next.IsCompleted ? next.Result : next.AsTask().GetAwaiter().GetResult();
        }
        catch (JsonException e)
        {
            throw Broken(name, e, number);
        }
        // A key that is no text is found while keys are compared, before there is a household to name.
        catch (InvalidOperationException)
        {
            throw new HostFailure(new($"{name} 第 {number + 1} 户：{NoText.Chinese}。", $"{name}, household {number + 1}: {NoText.English}."));
        }
    }

    private static JsonRow Whole(FileStream file, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(file, OneHousehold);
            return Row(1, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            throw Broken(name, e, 0);
        }
        catch (InvalidOperationException)
        {
            return new(1, default, NoText);
        }
    }

    private static JsonRow Parse(int number, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, OneHousehold);
            return Row(number, document.RootElement.Clone());
        }
        catch (JsonException e)
        {
            // The parser's own message may repeat what stands there.
            return new(number, default, new(
                $"不是完整的 JSON（第 {e.BytePositionInLine + 1} 个字节处），或有重复的键",
                $"it is no sound JSON (at byte {e.BytePositionInLine + 1}), or has a key twice"));
        }
        catch (InvalidOperationException)
        {
            return new(number, default, NoText);
        }
    }

    private static JsonRow Row(int number, JsonElement household)
    {
        if (household.ValueKind != JsonValueKind.Object)
            return new(number, default, NoObject);
        return IsText(JsonMarshal.GetRawUtf8Value(household)) ? new(number, household, null) : new(number, default, NoText);
    }

    // The parser takes texts as they come, and fails only where one is looked at.
    private static bool IsText(ReadOnlySpan<byte> household)
    {
        if (!Utf8.IsValid(household))
            return false;
        if (household.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(household, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static HostFailure Broken(string name, JsonException e, int households) => new(new(
        $"{name} 第 {e.LineNumber + 1} 行第 {e.BytePositionInLine + 1} 个字节处不是完整的 JSON（在第 {households} 户之后），或有重复的键。文件可能被截断，请重新取得。",
        $"{name}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is no sound JSON, or a key stands twice (after household "
        + $"{households}). The file may be cut short: fetch it again."));

    private static bool IsWhole(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Depth });
        try
        {
            return reader.Read() && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool IsWholeFile(FileStream file)
    {
        try
        {
            file.Position = 0;
            if (file.Length > LongestLine)
                return false;
            using var document = JsonDocument.Parse(file);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int FirstByte(FileStream file)
    {
        file.Position = 0;
        int b;
        do
        {
            b = file.ReadByte();
        }
        while (b is ' ' or '\t' or '\r' or '\n' or 0xEF or 0xBB or 0xBF);
        file.Position = 0;
        return b;
    }

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> line) =>
        line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? line[3..] : line;

    // A line that is too long is given up to the limit and the rest of it passed over, so that one long line costs no memory.
    private static IEnumerable<ReadOnlyMemory<byte>> Lines(FileStream file, int longest)
    {
        var buffer = new byte[longest];
        var (start, end) = (0, 0);
        var skipping = false;
        while (true)
        {
            var newline = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (newline >= 0)
            {
                if (!skipping)
                    yield return buffer.AsMemory(start, newline);
                skipping = false;
                start += newline + 1;
                continue;
            }

            if (start == 0 && end == longest)
            {
                if (!skipping)
                    yield return buffer;
                skipping = true;
                end = 0;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            var read = file.Read(buffer, end, longest - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > 0 && !skipping)
            yield return buffer.AsMemory(0, end);
    }
}
