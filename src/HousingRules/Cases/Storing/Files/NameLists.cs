using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>Lists of names as lines of a file have them. The cases of a county have few different ones, so each is read and held
/// once.</summary>
internal sealed class NameLists
{
    // What is there beyond is read anew each time.
    private const int Most = 4_096;

    private readonly Dictionary<uint, (byte[] Written, ImmutableArray<string> Names)> _read = [];

    /// <summary>Reads the list on which a reader stands.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="text">What it reads.</param>
    /// <exception cref="CaseFormException">It is no list of texts.</exception>
    public ImmutableArray<string> Read(ref FormReader reader, ReadOnlySpan<byte> text)
    {
        reader.BeginList();
        var start = reader.Start;
        reader.Skip();
        var written = text[start..reader.End];
        var check = LineCheck.Of(written);
        var isThere = _read.TryGetValue(check, out var known);
        if (isThere && written.SequenceEqual(known.Written))
            return known.Names;
        var names = Names(written, reader.Key);
        if (!isThere && _read.Count < Most)
            _read.Add(check, (written.ToArray(), names));
        return names;
    }

    private static ImmutableArray<string> Names(ReadOnlySpan<byte> written, string key)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var reader = new FormReader(written);
        reader.Next();
        reader.Key = key;
        while (reader.NextItem())
            names.Add(reader.Text());
        return names.ToImmutable();
    }
}
