using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace HousingRules.Cases;

/// <summary>Where in a form something stands: the keys above it, and which item of their lists.</summary>
internal struct FormPlace
{
    private const int Deepest = 6;

    private Frames _frames;
    private int _depth;

    public void Enter(string key, int number) => _frames[_depth++] = (key, number);

    /// <returns>The key that was entered.</returns>
    public string Leave() => _frames[--_depth].Key;

    /// <summary>The place of a key; that of what was entered last when it is empty.</summary>
    public readonly string Of(string key)
    {
        var place = new StringBuilder();
        for (var i = 0; i < _depth; i++)
        {
            var (above, number) = _frames[i];
            place.Append(place.Length > 0 ? "." : "").Append(above);
            if (number >= 0)
                place.Append(CultureInfo.InvariantCulture, $"[{number}]");
        }

        return key.Length == 0 ? place.ToString() : place.Append(place.Length > 0 ? "." : "").Append(key).ToString();
    }

    [InlineArray(Deepest)]
    private struct Frames
    {
        private (string Key, int Number) _first;
    }
}
