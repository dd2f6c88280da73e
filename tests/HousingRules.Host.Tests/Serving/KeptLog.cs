using HousingRules.Host.Serving;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace HousingRules.Host.Tests.Serving;

/// <summary>The service's log, as it would be on the terminal.</summary>
internal sealed class KeptLog(LogLines lines) : ILoggerProvider
{
    private readonly LogLines _lines = lines;
    private readonly StringWriter _text = new();

    public string Text
    {
        get
        {
            lock (_text)
                return _text.ToString();
        }
    }

    public ILogger CreateLogger(string categoryName) => new Kept(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Kept(KeptLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (log._text)
                log._lines.Write(new LogEntry<TState>(logLevel, category, eventId, state, exception, formatter), null, log._text);
        }
    }
}
