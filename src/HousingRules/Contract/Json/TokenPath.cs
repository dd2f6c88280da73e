using System.Globalization;
using System.Text;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>Where a token stands: <c>$.duties[2].due</c>. It is asked for only where something is wrong, and so read anew.</summary>
internal static class TokenPath
{
    /// <param name="start">A reader at the first token of the form.</param>
    /// <param name="offset">Where the token begins.</param>
    public static string Of(Utf8JsonReader start, long offset)
    {
        var steps = new Stack<(string? Key, int Index)>();
        steps.Push((null, -1));
        Enter(steps, start.TokenType);
        while (start.TokenStartIndex < offset && start.Read())
        {
            if (start.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                // What is wrong at its end is wrong with the whole of it.
                steps.Pop();
                continue;
            }

            var (key, index) = steps.Pop();
            steps.Push(start.TokenType == JsonTokenType.PropertyName ? (Name(start), index) : (key, index < 0 ? index : index + 1));
            if (start.TokenStartIndex < offset)
                Enter(steps, start.TokenType);
        }

        return Written(steps.Reverse());
    }

    // In an array the next item is one further; in an object the key says where.
    private static void Enter(Stack<(string? Key, int Index)> steps, JsonTokenType token)
    {
        if (token == JsonTokenType.StartObject)
            steps.Push((null, -1));
        else if (token == JsonTokenType.StartArray)
            steps.Push((null, 0));
    }

    private static string Written(IEnumerable<(string? Key, int Index)> steps)
    {
        var path = new StringBuilder("$");
        foreach (var (key, index) in steps)
        {
            if (key is not null)
                path.Append('.').Append(key);
            else if (index > 0)
                path.Append('[').Append((index - 1).ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return path.ToString();
    }

    private static string Name(Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
