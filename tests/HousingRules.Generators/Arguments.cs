namespace HousingRules.Generators;

/// <summary>The arguments of a verb: <c>--name value</c> pairs, and the rest in order.</summary>
public sealed class Arguments
{
    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly List<string> _positional = [];

    public Arguments(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                _positional.Add(arguments[i]);
            else if (i + 1 < arguments.Count)
                _named[arguments[i][2..]] = arguments[++i];
            else
                throw new ArgumentException($"{arguments[i]} needs a value.");
        }
    }

    public IReadOnlyList<string> Positional => _positional;

    public string? this[string name] => _named.GetValueOrDefault(name);
}
