using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace HousingRules.Generators.Killing;

/// <summary>Says one thing after the other of its own cases, some dozen of each, and says each again, to one node or the other, until it is
/// answered.</summary>
internal sealed class RetryingClient : IDisposable
{
    private const string Day = "2020-06-08";

    private const int EventsOfACase = 40;

    private readonly string _name;
    private readonly IReadOnlyList<ServiceNode> _nodes;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private int _at;

    public RetryingClient(string name, string key, IReadOnlyList<ServiceNode> nodes, int first)
    {
        (_name, _nodes, _at) = (name, nodes, first);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Its cases, each with the commands that were answered, by their ids, in order.</summary>
    public List<(string Case, List<string> Acknowledged)> Cases { get; } = [];

    /// <summary>How often something was said again.</summary>
    public int Retries { get; private set; }

    /// <summary>What no client expects: an answer that is neither an acceptance nor a failure of the node.</summary>
    public List<string> Surprises { get; } = [];

    /// <summary>Goes on until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var id = FormattableString.Invariant($"{_name}-{Cases.Count + 1}");
            Cases.Add((id, []));
            if (!await LiveAsync(id, stop))
                return;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> LiveAsync(string id, CancellationToken stop)
    {
        if (!await SayAsync("/api/v1/cases", "open", new { id, commandId = "open", openedOn = Day, household = new { } }, stop))
            return false;
        for (var version = 1; version <= EventsOfACase; version++)
        {
            var command = FormattableString.Invariant($"c{version}");
            var said = new { commandId = command, version, @event = new { @event = "guidanceGiven", date = Day } };
            if (!await SayAsync($"/api/v1/cases/{id}/events", command, said, stop))
                return false;
        }

        return true;
    }

    private async Task<bool> SayAsync(string path, string command, object body, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                // What has been sent is waited for: an answer that came is an answer.
                using var answer = await _http.PostAsJsonAsync(
                    new Uri(_nodes[_at % _nodes.Count].Address, path), body, CancellationToken.None);
                if (answer.IsSuccessStatusCode)
                {
                    Cases[^1].Acknowledged.Add(command);
                    return true;
                }

                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError
                    or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests))
                {
                    var problem = await answer.Content.ReadAsStringAsync(CancellationToken.None);
                    Surprises.Add($"{Cases[^1].Case} {command}: {(int)answer.StatusCode} {problem}");
                    return false;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                // The node is gone, and perhaps with it the answer.
            }

            Retries++;
            _at++;
            await Task.Delay(50, CancellationToken.None);
        }

        return false;
    }
}
