using HousingRules.Generators.Databases;
using HousingRules.Host.Serving;
using HousingRules.Host.Tests.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingRules.Host.Tests.Serving;

/// <summary>The service closes days of itself.</summary>
public sealed class DayClosingTests
{
    [Fact]
    public async Task It_closes_what_is_over_when_it_starts_and_looks_again()
    {
        await using var database = TestDatabase.Of(DatabaseKind.Sqlite);
        await new KeptCases(database.Database).OpenAsync("1");
        var time = new TickingTime(new(2020, 6, 9, 2, 0, 0, TimeSpan.Zero));
        using var closing = new DayClosing(new(database.Database), time, NullLogger<DayClosing>.Instance);

        await closing.StartAsync(CancellationToken.None);
        await UntilAsync(database, 1);
        time.Now = time.Now.AddDays(1);
        time.Tick();
        await UntilAsync(database, 2);

        await closing.StopAsync(CancellationToken.None);
    }

    private static async Task UntilAsync(TestDatabase database, int days)
    {
        await using var connection = await database.Database.OpenAsync();
        for (var tries = 0; tries < 300; tries++)
        {
            if (await Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from day_root") == days)
                return;
            await Task.Delay(50);
        }

        Assert.Fail($"There are not {days} closed days.");
    }

    private sealed class TickingTime(DateTimeOffset now) : TimeProvider
    {
        private TimerCallback? _tick;
        private object? _state;

        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;

        public void Tick() => _tick!(_state);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            (_tick, _state) = (callback, state);
            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
