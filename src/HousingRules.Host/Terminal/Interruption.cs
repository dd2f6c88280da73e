using System.Runtime.InteropServices;

namespace HousingRules.Host.Terminal;

/// <summary>Hears Ctrl-C and the system's wish that the program end. The run is asked to end by itself and to take its unfinished files
/// with it; what does not end in time is ended.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly Action _leave;
    private readonly PosixSignalRegistration[] _registrations;
    private int _heard;

    /// <param name="leave">Ends the process, whatever it does.</param>
    public Interruption(Action leave)
    {
        _leave = leave;
        _registrations =
        [
            .. ((PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
                .Select(signal => PosixSignalRegistration.Create(signal, Hear)),
        ];
    }

    /// <summary>How long a run may take to end by itself: a second, unless it answers to others.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Is cancelled when the run is to end.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Hear(PosixSignalContext context)
    {
        context.Cancel = true;
        // Whoever asks twice does not want to wait.
        if (Interlocked.Increment(ref _heard) > 1)
        {
            _leave();
            return;
        }

        // A thread of its own: those of the pool may all be at work.
        new Thread(() =>
        {
            Thread.Sleep(Patience);
            _leave();
        })
        { IsBackground = true }.Start();
        _source.Cancel();
    }
}
