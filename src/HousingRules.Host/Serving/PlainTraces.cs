using System.Diagnostics;
using OpenTelemetry;

namespace HousingRules.Host.Serving;

/// <summary>Takes from a trace everything that is not known to be harmless: a path may hold a household's number, a query a name, a
/// browser's words anything. What a later version of an instrumentation adds is taken away as well.</summary>
internal sealed class PlainTraces : BaseProcessor<Activity>
{
    private const string Method = "http.request.method";
    private const string Route = "http.route";
    private const string Own = "housing_rules.";

    private static readonly HashSet<string> Harmless =
    [
        Method, Route, "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
    ];

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Harmless.Contains(name) && !name.StartsWith(Own, StringComparison.Ordinal))
                data.SetTag(name, null);
        }

        // What came with the request (without a state of its own an activity tells its parent's), and the words of a failure.
        data.TraceStateString = "";
        data.SetStatus(data.Status);
        if (data.Kind == ActivityKind.Server)
            data.DisplayName = $"{data.GetTagItem(Method)} {data.GetTagItem(Route) ?? RequestLog.NoRoute}";
    }
}
