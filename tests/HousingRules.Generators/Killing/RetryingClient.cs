using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace HousingRules.Generators.Killing;

/// <summary>Says one thing after the other of its own case, and says each again, to one node or the other, until it is answered.</summary>
internal sealed class RetryingClient : IDisposable
{
    private const string Day = "2020-06-08";

    private readonly string _case;
    private readonly IReadOnlyList<ServiceNode> _nodes;
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(15) };
    private int _at;

    public RetryingClient(string id, string key, IReadOnlyList<ServiceNode> nodes, int first)
    {
        (_case, _nodes, _at) = (id, nodes, first);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>The case.</summary>
    public string Case => _case;

    /// <summary>The commands that were answered, by their ids, in order.</summary>
    public List<string> Acknowledged { get; } = [];

    /// <summary>How often something was said again.</summary>
    public int Retries { get; private set; }

    /// <summary>What no client expects: an answer that is neither an acceptance nor a failure of the node.</summary>
    public List<string> Surprises { get; } = [];

    /// <summary>Goes on until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        if (!await SayAsync("/api/v1/cases", "open", new { id = _case, commandId = "open", openedOn = Day, household = new { } }, stop))
            return;
        for (var version = 1; !stop.IsCancellationRequested; version++)
        {
            var id = FormattableString.Invariant($"c{version}");
            var said = new { commandId = id, version, @event = new { @event = "guidanceGiven", date = Day } };
            if (!await SayAsync($"/api/v1/cases/{_case}/events", id, said, stop))
                return;
        }
    }

    public void Dispose() => _http.Dispose();

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
                    Acknowledged.Add(command);
                    return true;
                }

                if (answer.StatusCode is not (HttpStatusCode.ServiceUnavailable or HttpStatusCode.InternalServerError
                    or HttpStatusCode.GatewayTimeout or HttpStatusCode.TooManyRequests))
                {
                    Surprises.Add($"{command}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
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
