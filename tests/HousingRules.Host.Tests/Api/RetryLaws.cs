using System.Collections.Concurrent;
using Dapper;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Generators.Databases;

namespace HousingRules.Host.Tests.Api;

/// <summary>Whatever is retried, and in whatever order it arrives: one row each, and the first answers.</summary>
public sealed class RetryLaws : IAsyncLifetime
{
    private const int Commands = 4;
    private static readonly string[] Happenings =
    [
        """{"event": "appraised", "date": "2020-06-08", "grade": "D"}""",
        """{"event": "applicationSubmitted", "date": "2020-06-09", "writtenApplication": true, "idCard": true, "householdRegister": true}""",
        """{"event": "villageReviewed", "date": "2020-06-10", "villageCommittees": true, "villagerRepresentatives": true}""",
        """{"event": "villagePosted", "date": "2020-06-10"}""",
    ];

    private ApiService _service = null!;
    private HttpClient _village = null!;
    private HttpClient _town = null!;
    private int _case;

    public async Task InitializeAsync()
    {
        _service = await ApiService.StartAsync(DatabaseKind.Sqlite, new() { RequestsPerMinute = 1_000_000 });
        _village = await _service.VillageAsync();
        _town = await _service.TownAsync();
    }

    public async Task DisposeAsync() => await _service.DisposeAsync();

    // Each command is handed in at least once, in its order; between them any are handed in again, and some at the same time.
    [Property(MaxTest = 15)]
    public Property Any_interleaving_of_retries_gives_one_row_each_and_the_first_answers() => Prop.ForAll(
        Gen.Choose(0, Commands - 1).ArrayOf().Where(retries => retries.Length <= 12).ToArbitrary(),
        retries => HoldsAsync(retries).GetAwaiter().GetResult());

    private async Task<bool> HoldsAsync(int[] retries)
    {
        var id = $"case-{Interlocked.Increment(ref _case)}";
        await _village.OpenAsync(id);
        var first = new ConcurrentDictionary<int, string>();
        var (next, at) = (0, 0);
        while (next < Commands)
        {
            var again = retries.Skip(at).TakeWhile((_, i) => i < 4).Select(r => Math.Min(r, next)).ToArray();
            at += again.Length;
            // The new command and the retries of those before it, all at once.
            var answers = await Task.WhenAll(
                again.Append(next).Select(async command => (Command: command, Answer: await HandIn(id, command))));
            foreach (var (command, answer) in answers)
            {
                if (answer.Status != 200 || first.GetOrAdd(command, answer.Body) != answer.Body)
                    return false;
            }

            next++;
        }

        await using var connection = await _service.Database.OpenAsync();
        return await connection.ExecuteScalarAsync<long>("select count(*) from case_event where case_id = @id", new { id }) == Commands + 1;
    }

    // What a third party does is not the village's to record.
    private Task<Answer> HandIn(string id, int command) =>
        (command == 0 ? _town : _village).RecordAsync(id, command + 1, $"c{command}", Happenings[command]);
}
