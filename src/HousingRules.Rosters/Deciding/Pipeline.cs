using System.Runtime.ExceptionServices;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Deciding;

/// <summary>Reads, works and appends a roster batch by batch: reading and appending in order, the work between them on every
/// core.</summary>
internal sealed class Pipeline(RosterSource source, Action<RowBatch> append, CancellationToken cancellation)
{
    // Reading is the bottleneck beyond this.
    private const int MostThreads = 4;

    private readonly object _reading = new();
    private readonly object _turn = new();
    private long _filled;
    private long _appended;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Runs to the end of the roster.</summary>
    /// <param name="worker">Makes the work of one thread.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public void Run(Func<Action<RowBatch>> worker)
    {
        // One more than there are cores: one may wait for its turn.
        var threads = Enumerable.Range(0, Math.Min(Environment.ProcessorCount, MostThreads) + 1)
            .Select(_ => new Thread(() => Work(worker)) { IsBackground = true, Name = "roster" })
            .ToList();
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());
        _failure?.Throw();
    }

    private void Work(Func<Action<RowBatch>> worker)
    {
        try
        {
            var work = worker();
            // INVARIANT: a thread holds one batch, so memory does not grow with the roster.
            var batch = new RowBatch(source.Columns.All.Length);
            while (Next(batch))
            {
                work(batch);
                AppendInTurn(batch);
            }
        }
        catch (Exception e)
        {
            Fail(e);
        }
    }

    private bool Next(RowBatch batch)
    {
        lock (_reading)
        {
            if (Volatile.Read(ref _failure) is not null)
                return false;
            cancellation.ThrowIfCancellationRequested();
            batch.Clear();
            if (!source.Fill(batch))
                return false;
            batch.Sequence = _filled++;
            return true;
        }
    }

    private void AppendInTurn(RowBatch batch)
    {
        lock (_turn)
        {
            while (_appended != batch.Sequence && _failure is null)
                Monitor.Wait(_turn);
            if (_failure is not null)
                return;
            append(batch);
            _appended++;
            Monitor.PulseAll(_turn);
        }
    }

    private void Fail(Exception e)
    {
        lock (_turn)
        {
            _failure ??= ExceptionDispatchInfo.Capture(e);
            Monitor.PulseAll(_turn);
        }
    }
}
