using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ProductClients.Tests.Diagnostics;

/// <summary>
/// Collects the spans, measurements and log messages of the registrations whose names end with a suffix. The listeners
/// receive the data of the entire process, and tests run in parallel.
/// </summary>
internal sealed class Observed : ILoggerProvider
{
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measured> _measurements = new();
    private readonly ConcurrentQueue<Logged> _logs = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public Observed(string? suffix = null)
    {
        Suffix = suffix ?? "_" + Guid.NewGuid().ToString("N");
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ProductClientsTelemetry.ActivitySourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) =>
                ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (IsOurs(span.GetTagItem("productclients.registration")))
                {
                    _spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ProductClientsTelemetry.MeterName)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>Gets the suffix of the names of the registrations.</summary>
    public string Suffix { get; }

    public IReadOnlyList<Activity> Spans => [.. _spans];

    public Activity Listing => Assert.Single(Spans, static span => span.OperationName == "productclients.list");

    public IReadOnlyList<Activity> Attempts => [.. Spans.Where(static span => span.Kind == ActivityKind.Client)];

    public IReadOnlyList<Measured> Measurements => [.. _measurements];

    public IReadOnlyList<Logged> Logs => [.. _logs];

    public double Sum(string instrument) =>
        Measurements.Where(measured => measured.Instrument == instrument).Sum(static measured => measured.Value);

    public IEnumerable<int> EventIds => Logs.Select(static log => log.EventId.Id);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
        _activities.Dispose();
        _meters.Dispose();
    }

    private bool IsOurs(object? registration) =>
        registration is string name && name.EndsWith(Suffix, StringComparison.Ordinal);

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var copy = tags.ToArray().ToDictionary(static tag => tag.Key, static tag => tag.Value, StringComparer.Ordinal);
        if (IsOurs(copy.GetValueOrDefault("productclients.registration")))
        {
            _measurements.Enqueue(new Measured(instrument.Name, value, copy));
        }
    }

    internal sealed record Measured(string Instrument, double Value, IReadOnlyDictionary<string, object?> Tags);

    internal sealed record Logged(
        string Category,
        LogLevel Level,
        EventId EventId,
        string Text,
        IReadOnlyList<KeyValuePair<string, object?>> State,
        Exception? Exception);

    private sealed class Logger(Observed observed, string category) : ILogger
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
            observed._logs.Enqueue(new Logged(
                category,
                logLevel,
                eventId,
                formatter(state, exception),
                state as IReadOnlyList<KeyValuePair<string, object?>> ?? [],
                exception));
    }
}
