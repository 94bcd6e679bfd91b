using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ProductClients.Caching.Tests.Support;

/// <summary>The log messages of the cache, each as its event and its text.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public IReadOnlyList<string> Of(string name) =>
        [.. _lines.Where(line => line.StartsWith(name + ": ", StringComparison.Ordinal))];

    public ILogger CreateLogger(string categoryName) =>
        categoryName == CachingEvents.Category ? new Line(_lines) : NullLogger.Instance;

    public void Dispose()
    {
    }

    private sealed class Line(ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{eventId.Name}: {formatter(state, exception)}");
    }
}
