namespace HousingRules.Tests.Hosting;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class HandClock(DateOnly today) : TimeProvider
{
    private readonly List<HandTimer> _timers = [];
    private DateTimeOffset _now = new(today.ToDateTime(new(9, 0)), TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_timers)
        {
            var timer = new HandTimer(() => callback(state), _now + dueTime);
            _timers.Add(timer);
            return timer;
        }
    }

    public void Move(TimeSpan by)
    {
        HandTimer[] due;
        lock (_timers)
        {
            _now += by;
            due = [.. _timers.Where(t => t.Due <= _now)];
            _timers.RemoveAll(t => t.Due <= _now);
        }

        foreach (var timer in due)
            timer.Ring();
    }

    private sealed class HandTimer(Action ring, DateTimeOffset due) : ITimer
    {
        private bool _isOff;

        public DateTimeOffset Due { get; } = due;

        public void Ring()
        {
            if (!_isOff)
                ring();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => _isOff = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
