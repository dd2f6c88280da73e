namespace HousingRules.Rosters.Reading;

/// <summary>Takes a stream apart into lines. A line that is too long is given up to the limit and the rest of it passed over, so that one
/// long line costs no memory.</summary>
internal static class JsonLines
{
    /// <summary>The longest line that is given whole.</summary>
    public const int Longest = 1 << 20;

    public static IEnumerable<ReadOnlyMemory<byte>> Of(Stream file)
    {
        var buffer = new byte[Longest];
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

            if (start == 0 && end == Longest)
            {
                if (!skipping)
                    yield return buffer;
                skipping = true;
                end = 0;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            var read = file.Read(buffer, end, Longest - end);
            if (read == 0)
                break;
            end += read;
        }

        if (end > 0 && !skipping)
            yield return buffer.AsMemory(0, end);
    }
}
