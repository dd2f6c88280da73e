using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HousingRules.Host.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace HousingRules.Host.Serving;

/// <summary>Writes the log, a line for each thing that is said: as a JSON object or as text. Of a failure it writes what kind it is and
/// where it happened, and not its words, which may hold what somebody typed.</summary>
/// <param name="name">What the form is called.</param>
/// <param name="asJson">Whether a line is a JSON object.</param>
/// <param name="time">When it is said.</param>
internal sealed class LogLines(string name, bool asJson, TimeProvider time) : ConsoleFormatter(name)
{
    public const string Json = "housing-rules-json";

    public const string Plain = "housing-rules-plain";

    /// <summary>Has the log written so.</summary>
    public static void AddTo(ILoggingBuilder logging, bool asJson)
    {
        logging.ClearProviders();
        logging.AddConsole(o => o.FormatterName = asJson ? Json : Plain);
        logging.Services.AddSingleton<ConsoleFormatter>(p => new LogLines(Json, asJson: true, p.GetRequiredService<TimeProvider>()));
        logging.Services.AddSingleton<ConsoleFormatter>(p => new LogLines(Plain, asJson: false, p.GetRequiredService<TimeProvider>()));
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var at = time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        var said = logEntry.Formatter(logEntry.State, null);
        textWriter.WriteLine(asJson
            ? Object(at, logEntry.LogLevel, logEntry.Category, said, logEntry.State as IReadOnlyList<KeyValuePair<string, object?>>,
                logEntry.Exception)
            : $"{at} {logEntry.LogLevel} {logEntry.Category}: {OneLine(said)}{Failure(logEntry.Exception)}");
    }

    private static string Object(
        string at,
        LogLevel level,
        string category,
        string said,
        IReadOnlyList<KeyValuePair<string, object?>>? values,
        Exception? failure)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonText.Plain))
        {
            json.WriteStartObject();
            json.WriteString("at", at);
            json.WriteString("level", level.ToString());
            json.WriteString("category", category);
            json.WriteString("message", said);
            foreach (var (key, value) in values ?? [])
                Value(json, key, value);
            if (failure is not null)
                json.WriteString("failure", Failure(failure).Trim());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Value(Utf8JsonWriter json, string key, object? value)
    {
        var member = char.ToLowerInvariant(key[0]) + key[1..];
        if (key == "{OriginalFormat}" || member is "at" or "level" or "category" or "message" or "failure")
            return;
        if (value is int or long or double)
            json.WriteNumber(member, Convert.ToDecimal(value, CultureInfo.InvariantCulture));
        else
            json.WriteString(member, Convert.ToString(value, CultureInfo.InvariantCulture));
    }

    // The kinds of the failures, the innermost last, and where that one happened.
    private static string Failure(Exception? failure)
    {
        if (failure is null)
            return "";
        var kinds = new List<string>();
        for (var e = failure; e is not null; failure = e, e = e.InnerException)
            kinds.Add(e.GetType().Name);
        var places = new StackTrace(failure).GetFrames().Select(f => f.GetMethod()).OfType<System.Reflection.MethodBase>()
            .Select(m => $"{m.DeclaringType?.FullName}.{m.Name}");
        return $" [{string.Join(" > ", kinds)} at {string.Join(" < ", places)}]";
    }

    private static string OneLine(string said) => said.ReplaceLineEndings(" ");
}
