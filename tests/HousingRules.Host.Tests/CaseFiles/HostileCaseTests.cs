using System.Globalization;
using System.Text.Json.Nodes;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.CaseFiles;

/// <summary>A case of which any one value is replaced by something hostile, between two good ones.</summary>
public sealed class HostileCaseTests : IDisposable
{
    private const string Whole = """
        {"id":"bad","openedOn":"2020-06-07","asOf":"2020-07-01","place":{"county":"沂源县","town":"东里镇","village":"甲村"},
        "household":{"categories":["registeredPoor"],"originalGrade":"B","threatensNeighbours":false},
        "events":[{"event":"appraised","date":"2020-06-08","grade":"C","improvementOpinion":true},
        {"event":"closedOut","date":"2020-06-20","levels":["village"],"evidence":["photos"]}]}
        """;

    private static readonly string[] Hostile =
    [
        "null", "true", "-1", "1e999", "0.5", "99999999999999999999", "\"\"", "\" \"", "\"0001-01-01\"", "\"9999-12-31\"",
        "\"0000-00-00\"", "\"9000-01-01\"", "\"8999-12-31\"", "\"1000-01-01\"", "\"2020-02-30\"", "\"=1+1\"", "\"\\u0000\"",
        "\"\\ud800\"", "\"\\uffff\"", "[]", "{}", "[[]]", "[null]", "[\"0001-01-01\",\"0001-01-01\"]", "{\"a\":{}}",
        $"\"{new string('x', 40_000)}\"",
    ];

    private readonly CliRun _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("replay", "jsonl")]
    [InlineData("replay", "csv")]
    [InlineData("ledger", "csv")]
    [InlineData("ledger", "text")]
    public void Every_other_case_is_still_told(string command, string format)
    {
        var lines = Mutants().SelectMany((bad, i) => (string[])[bad, Good(i)]).ToArray();
        var good = lines.Length / 2;

        var cases = _desk.Put("c.jsonl", string.Join('\n', lines));

        var code = _desk.Run(command, cases, "--format", format, "--on", "2020-07-01", "--lang", "en");

        Assert.Equal(ExitCode.Findings, code);
        Assert.DoesNotContain("could not handle", _desk.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("inside the program", _desk.Said, StringComparison.Ordinal);
        if (format == "text")
            Assert.Matches(FormattableString.Invariant($"南麻街道 +{good} "), _desk.Out);
        else
            Assert.All(Enumerable.Range(0, good), i => Assert.Contains(Id(i), _desk.Out, StringComparison.Ordinal));
    }

    [Theory, InlineData("replay"), InlineData("ledger")]
    public void A_day_asked_for_at_the_ends_of_time_ends_no_run(string command)
    {
        var cases = _desk.Put("c.jsonl", $"{Whole.ReplaceLineEndings(" ")}\n{Good(1)}");
        foreach (var day in (string[])["0001-01-01", "1000-01-01", "8999-12-31", "9999-12-31"])
        {
            var code = _desk.Run(command, cases, command == "replay" ? "--as-of" : "--on", day, "--rules", RepositoryRoot.File("rules"));

            Assert.DoesNotContain("inside the program", _desk.Said, StringComparison.Ordinal);
            Assert.True(code is ExitCode.Done or ExitCode.Failed, $"{day}: {code} {_desk.Said}");
        }
    }

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"good-{number:0000}-");

    private static string Good(int number) => $$"""
        {"id":"{{Id(number)}}","place":{"county":"沂源县","town":"南麻街道","village":"乙村"},"household":{"categories":["registeredPoor"]},
        "events":[{"event":"appraised","date":"2020-06-08","grade":"A","improvementOpinion":true}]}
        """.ReplaceLineEndings(" ");

    private static IEnumerable<string> Mutants()
    {
        var places = new List<string>();
        Collect(JsonNode.Parse(Whole)!, places);
        foreach (var place in places)
        {
            foreach (var hostile in Hostile)
            {
                // Replaced as text: no reader has a say in what the file holds.
                var copy = JsonNode.Parse(Whole)!;
                Put(copy, place, JsonValue.Create("@@"));
                yield return copy.ToJsonString().Replace("\"@@\"", hostile, StringComparison.Ordinal);
            }
        }
    }

    private static void Collect(JsonNode node, List<string> places)
    {
        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value!),
            JsonArray a => a.Select(v => v!),
            _ => [],
        };
        foreach (var child in children)
        {
            places.Add(child.GetPath());
            Collect(child, places);
        }
    }

    private static void Put(JsonNode node, string place, JsonNode value)
    {
        var children = node switch
        {
            JsonObject o => o.Select(p => p.Value!).ToArray(),
            JsonArray a => a.Select(v => v!).ToArray(),
            _ => [],
        };
        foreach (var child in children)
        {
            if (child.GetPath() == place)
            {
                child.ReplaceWith(value);
                return;
            }

            Put(child, place, value);
        }
    }
}
