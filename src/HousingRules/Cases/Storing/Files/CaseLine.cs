using System.Buffers;
using System.Buffers.Text;
using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>One line of a file of cases: a check over its bytes, what a store finds entries by, the envelope, and last the content, which
/// is not looked into.</summary>
internal static class CaseLine
{
    private const int HeadLength = 20;

    private static readonly KeyNames Keys = new(
        "case", "number", "kind", "command", "request", "state", "due", "policy", "digest", "county", "town", "village", "opensOn",
        "lastDay", "actors", "missing", "doneBy", "recordedBy", "recordedAs", "recordedAt", "note", "content");

    private static readonly int Body = Keys.Names.IndexOf("content");
    private static readonly int[] Outside = [.. ((string[])["doneBy", "recordedBy", "recordedAt"]).Select(k => Keys.Names.IndexOf(k))];

    private static readonly KeyNames Kinds = new("opened", "happened", "corrected");
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A line with its end.</summary>
    /// <param name="after">How the case stands after the entry.</param>
    /// <param name="before">How it stood before; what is as it was is not written again. Null for the first entry.</param>
    /// <param name="entry">The entry.</param>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    public static byte[] Write(CaseSummary after, CaseSummary? before, CaseEntry entry)
    {
        var bytes = new ArrayBufferWriter<byte>(entry.Content.Length + 512);
        bytes.Write("{\"check\":\"00000000\","u8);
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            Write(json, after, before, entry);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        // The object's own brace stood where the head ends.
        byte[] line = [.. bytes.WrittenSpan[..HeadLength], .. bytes.WrittenSpan[(HeadLength + 1)..]];
        // A content of several lines stays one line: between its tokens a space is as good.
        line.AsSpan(HeadLength..^1).Replace((byte)'\n', (byte)' ');
        line.AsSpan(HeadLength..^1).Replace((byte)'\r', (byte)' ');
        Utf8Formatter.TryFormat(LineCheck.Of(line.AsSpan(HeadLength..^1)), line.AsSpan(10, 8), out _, new StandardFormat('x', 8));
        return line;
    }

    /// <summary>Where in a written line, with its end, the content of its entry begins.</summary>
    public static int Content(byte[] line, CaseEntry entry) => line.Length - 2 - entry.Content.Span.TrimStart(" \n\r\t"u8).Length;

    /// <summary>Whether a line, without its end, is what was written.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> line) => line.Length > HeadLength
        && line.StartsWith("{\"check\":\""u8)
        && line[18..].StartsWith("\","u8)
        && Utf8Parser.TryParse(line.Slice(10, 8), out uint check, out var read, 'x') && read == 8
        && check == LineCheck.Of(line[HeadLength..]);

    /// <summary>Whether it begins as every line does, as far as it goes; nothing does, and so do zeros, which a disk may hold where a line
    /// was to be written.</summary>
    public static bool Begins(ReadOnlySpan<byte> line) =>
        line.StartsWith("{\"check\":\""u8[..Math.Min(10, line.Length)]) || line.IndexOfAnyExcept((byte)0, (byte)'\n') < 0;

    /// <summary>Whether what is not whole is the beginning of one line only.</summary>
    public static bool IsOne(ReadOnlySpan<byte> line) => line.Length <= HeadLength || line[1..].IndexOf("{\"check\":\""u8) < 0;

    /// <summary>Reads a line, without its end, up to its content, which is not copied.</summary>
    /// <param name="line">The line. It is read where it stands, and is no whole line any more.</param>
    /// <param name="texts">The texts that come again; null when it is read for its envelope, which is only looked through
    /// otherwise.</param>
    /// <exception cref="CaseFormException">It is no such line.</exception>
    public static LineHead Read(Span<byte> line, LineTexts? texts)
    {
        // The last sign of the head becomes the brace that it begins with: what follows it is an object without its beginning.
        line[HeadLength - 1] = (byte)'{';
        var reader = new FormReader(line[(HeadLength - 1)..]);
        reader.Next();
        reader.BeginObject();
        var head = new LineHead();
        var seen = default(SeenKeys);
        for (var key = reader.NextKey(Keys, ref seen); key >= 0; key = reader.NextKey(Keys, ref seen))
        {
            if (key == Body)
            {
                head.Content = HeadLength - 1 + reader.Start;
                Need(ref reader, seen);
                return head;
            }

            if (texts is null)
                ReadOutside(ref reader, key, ref head);
            else
                Read(ref reader, key, ref head, texts);
        }

        throw reader.Failure("content", CaseSentences.Missing);
    }

    private static void Need(ref FormReader reader, SeenKeys seen)
    {
        FormText.Need(ref reader, Keys, seen, 6);
        foreach (var key in Outside)
        {
            if (!seen.Has(key))
                reader.Fail(Keys.Names[key], CaseSentences.Missing);
        }
    }

    private static void Read(ref FormReader reader, int key, ref LineHead head, LineTexts texts)
    {
        switch (key)
        {
            case 0:
                head.Case = reader.Text(texts.Cases);
                break;
            case 1:
                head.Number = (int)reader.Number();
                break;
            case 2:
                head.Kind = (CaseEntryKind)reader.Name(Kinds);
                break;
            case 3:
                head.CommandHash = reader.TextHash();
                reader.CheckGiven(CaseSentences.NoCommandId);
                break;
            case 5:
                head.State = reader.Text(texts.Others);
                break;
            case 6:
                head.Due = reader.DayOrNull();
                break;
            case 7:
                head.Policy = reader.Text(texts.Others);
                break;
            case 8:
                head.Digest = reader.Text(texts.Others);
                break;
            case 9:
                (head.IsPlaced, head.County) = (true, reader.TextOrNull(texts.Others));
                break;
            case 10:
                head.Town = reader.TextOrNull(texts.Others);
                break;
            case 11:
                head.Village = reader.TextOrNull(texts.Others);
                break;
            case 12:
                head.OpensOn = reader.DayOrNull();
                break;
            case 13:
                head.LastDay = reader.Day();
                break;
            case 14:
                head.Actors = reader.List(texts.Lists);
                break;
            case 15:
                head.Missing = reader.List(texts.Lists);
                break;
            default:
                LookThrough(ref reader, key);
                break;
        }
    }

    // An envelope is read when somebody asks for it; that it can be is seen before.
    private static void LookThrough(ref FormReader reader, int key)
    {
        if (key == 17)
            reader.CheckGiven(CaseSentences.NoRecorder);
        else if (key == 19)
            reader.Time();
        else
            reader.CheckText();
    }

    private static void ReadOutside(ref FormReader reader, int key, ref LineHead head)
    {
        switch (key)
        {
            case 3:
                head.Command = reader.Text();
                break;
            case 4:
                head.Request = reader.Text();
                break;
            case 16:
                head.DoneBy = reader.Text();
                break;
            case 17:
                head.RecordedBy = reader.Text();
                break;
            case 18:
                head.RecordedAs = reader.Text();
                break;
            case 19:
                head.RecordedAt = reader.Time();
                break;
            case 20:
                head.Note = reader.Text();
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, CaseSummary after, CaseSummary? before, CaseEntry entry)
    {
        json.WriteString("case", after.Id);
        json.WriteNumber("number", entry.Number);
        json.WriteString("kind", Kinds.Names[(int)entry.Kind]);
        json.WriteString("command", entry.Envelope.CommandId);
        json.WriteString("request", entry.Request);
        json.WriteString("state", after.State);
        if (after.Due is { } due)
            FormText.Write(json, "due", due);
        if (before?.Policy != after.Policy || before.Digest != after.Digest)
        {
            json.WriteString("policy", after.Policy);
            json.WriteString("digest", after.Digest);
        }

        if (before is null || (before.County, before.Town, before.Village) != (after.County, after.Town, after.Village))
        {
            json.WriteString("county", after.County);
            json.WriteString("town", after.Town);
            json.WriteString("village", after.Village);
        }

        WriteStanding(json, after, before);
        json.WriteString("doneBy", entry.Envelope.DoneBy);
        json.WriteString("recordedBy", entry.Envelope.RecordedBy);
        if (entry.Envelope.RecordedAs is { } role)
            json.WriteString("recordedAs", role);
        json.WriteString("recordedAt", entry.Envelope.RecordedAt.ToString("O", CultureInfo.InvariantCulture));
        if (entry.Envelope.Note is { } note)
            json.WriteString("note", note);
        json.WritePropertyName("content");
        json.WriteRawValue(entry.Content.Span);
    }

    private static void WriteStanding(Utf8JsonWriter json, CaseSummary after, CaseSummary? before)
    {
        if (after.OpensOn is { } opens)
            FormText.Write(json, "opensOn", opens);
        if (before?.LastDay != after.LastDay)
            FormText.Write(json, "lastDay", after.LastDay);
        if (before is null || !before.Actors.SequenceEqual(after.Actors))
            WriteNames(json, "actors", after.Actors);
        if (before is null || !before.Missing.SequenceEqual(after.Missing))
            WriteNames(json, "missing", after.Missing);
    }

    private static void WriteNames(Utf8JsonWriter json, string key, ImmutableArray<string> names)
    {
        json.WriteStartArray(key);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }
}
