using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace HousingRules.Host.Pages;

/// <summary>What was typed into a form, as it was typed.</summary>
public sealed class Typed
{
    private readonly FrozenDictionary<string, StringValues> _values;

    private Typed(IEnumerable<KeyValuePair<string, StringValues>> values) => _values = values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A form that is still empty.</summary>
    public static Typed Nothing { get; } = new([]);

    /// <summary>What was typed under a name; null when nothing was.</summary>
    /// <param name="name">The input's name.</param>
    public string? this[string name] => _values.TryGetValue(name, out var typed) && typed.Count > 0 ? typed[0] : null;

    /// <summary>A form that was handed in.</summary>
    public static Typed Of(IFormCollection form) => new(form);

    /// <summary>A form that begins with some values.</summary>
    public static Typed Of(params (string Name, string? Value)[] values) => new(values
        .Where(v => v.Value is not null)
        .GroupBy(v => v.Name, v => v.Value)
        .Select(v => KeyValuePair.Create(v.Key, new StringValues([.. v]))));

    /// <summary>Everything that was typed or ticked under a name.</summary>
    public string[] All(string name) => _values.TryGetValue(name, out var typed) ? [.. typed.OfType<string>()] : [];
}
