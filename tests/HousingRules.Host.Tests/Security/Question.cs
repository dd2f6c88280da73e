using System.Text;
using System.Text.RegularExpressions;

namespace HousingRules.Host.Tests.Security;

/// <summary>What is asked at a door.</summary>
/// <param name="Door">The door.</param>
/// <param name="Path">The address.</param>
internal sealed partial record Question(Door Door, string Path)
{
    /// <summary>The body, for a system.</summary>
    public string? Json { get; init; }

    /// <summary>What is typed into the form.</summary>
    public (string Name, string Value)[] Form { get; init; } = [];

    /// <summary>The file that is handed in with the form.</summary>
    public (string Name, byte[] Bytes)? File { get; init; }

    /// <summary>Asks it.</summary>
    /// <param name="token">The form's token; null for none.</param>
    /// <param name="key">The key of a system; null for none.</param>
    public HttpRequestMessage Message(string? token = null, string? key = null)
    {
        var message = new HttpRequestMessage(new(Door.Method), Path) { Content = Content(token) };
        if (key is not null)
            message.Headers.Authorization = new("Bearer", key);
        return message;
    }

    public override string ToString() => $"{Door.Method} {Path}";

    /// <summary>An answer without what is new each time it is given: tokens, numbers of commands and of errors.</summary>
    public static string Settled(string answer, params string[] marks) => marks.Aggregate(
        OfTheMoment().Replace(answer, "-"), (text, mark) => text.Replace(mark, "mark", StringComparison.Ordinal));

    private HttpContent? Content(string? token)
    {
        if (Json is not null)
            return new StringContent(Json, Encoding.UTF8, "application/json");
        if (!Door.IsForm)
            return null;
        (string Name, string Value)[] typed = [.. Form, .. token is null ? [] : new[] { (TokenName, token) }];
        if (File is not { } file)
            return new FormUrlEncodedContent(typed.Select(t => KeyValuePair.Create(t.Name, t.Value)));
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in typed)
            parts.Add(new StringContent(value), name);
        var content = new ByteArrayContent(file.Bytes);
        content.Headers.TryAddWithoutValidation(
            "Content-Disposition", $"form-data; name=\"file\"; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}");
        parts.Add(content);
        return parts;
    }

    private const string TokenName = "__RequestVerificationToken";

    [GeneratedRegex("(?<=name=\"(__RequestVerificationToken|command)\" value=\")[^\"]*|[0-9A-Z]{13}:[0-9A-F]{8}")]
    private static partial Regex OfTheMoment();
}
