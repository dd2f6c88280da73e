using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace HousingRules.Cases;

/// <summary>The keys of an object, or the names that a value may have, found by their bytes.</summary>
internal sealed class FormKeys
{
    private readonly byte[][] _utf8;

    public FormKeys(params IEnumerable<string> names)
    {
        Names = [.. names];
        _utf8 = [.. Names.Select(Encoding.UTF8.GetBytes)];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>The number of the name that the reader stands on; -1 when it is none of them.</summary>
    public int IndexOf(ref Utf8JsonReader json)
    {
        if (json.ValueIsEscaped)
            return Escaped(ref json);
        var span = json.ValueSpan;
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (span.SequenceEqual(_utf8[i]))
                return i;
        }

        return -1;
    }

    private int Escaped(ref Utf8JsonReader json)
    {
        for (var i = 0; i < _utf8.Length; i++)
        {
            if (json.ValueTextEquals(_utf8[i]))
                return i;
        }

        return -1;
    }
}
