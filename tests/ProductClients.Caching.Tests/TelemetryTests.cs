using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ProductClients.Caching.Tests.Support;

namespace ProductClients.Caching.Tests;

/// <summary>What the cache measures.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task Hits_misses_stale_listings_age_and_bytes_are_measured()
    {
        const string name = "measured";
        var measured = new ConcurrentQueue<(string Instrument, double Value)>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name.StartsWith("productclients.cache.", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        await using var app = new CachedShop(name: name);

        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(1));
        await app.ListAsync();
        app.Time.Advance(TimeSpan.FromMinutes(9));
        app.Shop.Failure = Shop.Down;
        await app.ListAsync();

        var size = Assert.Single(measured, static one => one.Instrument == "productclients.cache.entry.size").Value;
        Assert.InRange(size, 100, 65_536);
        Assert.Equal(
            [
                ("productclients.cache.age", 60), ("productclients.cache.age", 600), ("productclients.cache.hits", 1),
                ("productclients.cache.misses", 1), ("productclients.cache.misses", 1),
                ("productclients.cache.stale", 1),
            ],
            measured.Where(static one => one.Instrument != "productclients.cache.entry.size").Order());

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var tag in tags)
            {
                if (tag is { Key: "productclients.registration", Value: name })
                {
                    measured.Enqueue((instrument.Name, value));
                }
            }
        }
    }
}
