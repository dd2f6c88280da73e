using HousingRules.Facts;
using Microsoft.Win32.SafeHandles;

namespace HousingRules.Cases;

/// <summary>Goes through a file of cases line by line.</summary>
internal static class CaseFileScan
{
    /// <summary>Reads all lines.</summary>
    /// <param name="file">The file.</param>
    /// <param name="length">How much of it is read: another may be adding to it.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="index">Receives the entries.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <returns>Where the last whole line ends.</returns>
    /// <exception cref="CaseFormException">A line before the last is no line that was written.</exception>
    public static long Read(SafeFileHandle file, long length, string path, CaseFileIndex index, CancellationToken cancellation)
    {
        var (buffer, texts) = (new byte[1 << 20], new LineTexts());
        var (offset, held, number) = (0L, 0, 0);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var room = (int)Math.Min(buffer.Length - held, length - offset - held);
            var read = RandomAccess.Read(file, buffer.AsSpan(held, room), offset + held);
            var all = buffer.AsSpan(0, held + read);
            var used = 0;
            while (all[used..].IndexOf((byte)'\n') is var end && end >= 0)
            {
                number++;
                var line = all.Slice(used, end);
                if (!CaseLine.IsWhole(line))
                    return offset + used + end + 1 == length
                        ? CutAt(offset + used, line, path, number)
                        : throw Broken(path, number, "", CaseSentences.Damaged);
                Add(index, line, offset + used, path, number, texts);
                used += end + 1;
            }

            offset += used;
            held = all.Length - used;
            if (read == 0)
                return CutAt(offset, all[used..], path, number + 1);
            if (used == 0 && held == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            else
                all[used..].CopyTo(buffer);
        }
    }

    // A last line that was not written whole was never acknowledged; of two that run together the first was. A file that begins with
    // another is somebody else's, and nothing of it is cut off.
    private static long CutAt(long offset, ReadOnlySpan<byte> rest, string path, int number) =>
        offset == 0 && !CaseLine.Begins(rest) ? throw Broken(path, number, "", CaseSentences.OtherFile)
        : CaseLine.IsOne(rest) ? offset
        : throw Broken(path, number, "", CaseSentences.Damaged);

    private static void Add(CaseFileIndex index, Span<byte> line, long offset, string path, int number, LineTexts texts)
    {
        LineHead head;
        try
        {
            head = CaseLine.Read(line, texts);
        }
        catch (CaseFormException e)
        {
            throw Broken(path, number, e.Place, e.Text);
        }

        var before = index.Find(head.Case)?.Summary;
        if (before is null && head is { Number: 1, Lacks: { } lacking })
            throw Broken(path, number, lacking, CaseSentences.Missing);
        var place = new EntryPlace(offset, line.Length, head.CommandHash, head.Content, head.Kind);
        if (!index.Add(head.After(before), place))
            throw Broken(path, number, "number", CaseSentences.Loose);
    }

    private static CaseFormException Broken(string path, int line, string place, LocalizedText text) =>
        new(FormattableString.Invariant($"{path}:{line}") + (place.Length > 0 ? ":" + place : ""), text);
}
