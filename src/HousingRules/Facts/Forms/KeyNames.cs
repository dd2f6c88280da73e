using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace HousingRules.Facts;

/// <summary>The keys that an object of JSON may have, or the names that a value may be, found by their bytes.</summary>
internal sealed class KeyNames
{
    private readonly byte[][] _utf8;

    public KeyNames(params IEnumerable<string> names)
    {
        Names = [.. names];
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>The number of the name that the reader stands on; -1 when it is none of them.</summary>
    /// <param name="json">At a key or a text.</param>
    /// <param name="likely">Where to look first: what this library writes comes in order.</param>
    public int IndexOf(ref Utf8JsonReader json, int likely = 0)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            var at = likely + i;
            if (at >= _utf8.Length)
                at -= _utf8.Length;
            if (json.ValueTextEquals(_utf8[at]))
                return at;
        }

        return -1;
    }
}
