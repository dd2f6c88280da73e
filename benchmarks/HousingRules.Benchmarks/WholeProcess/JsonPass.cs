using System.Text.Json;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary>What reading a file of JSON lines costs by itself.</summary>
internal static class JsonPass
{
    /// <summary>Parses each line with JsonDocument, and does nothing with it.</summary>
    public static void Lines(string path)
    {
        using var file = File.OpenHandle(path);
        var (buffer, offset, held) = (new byte[1 << 20], 0L, 0);
        for (var read = 1; read > 0;)
        {
            read = RandomAccess.Read(file, buffer.AsSpan(held), offset);
            offset += read;
            var (all, used) = (buffer.AsMemory(0, held + read), 0);
            for (var end = 0; (end = all.Span[used..].IndexOf((byte)'\n')) >= 0; used += end + 1)
                JsonDocument.Parse(all.Slice(used, end)).Dispose();
            held = all.Length - used;
            all[used..].CopyTo(buffer);
        }
    }
}
