using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>What is known about the state of the cache. An outage is logged once. Thread-safe.</summary>
internal sealed class CacheHealth
{
    private readonly IOptions<ProductCachingOptions> _options;

    public CacheHealth(IServiceProvider services)
    {
        _options = services.GetRequiredService<IOptions<ProductCachingOptions>>();
        Time = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Logger = services.GetService<ILoggerFactory>()?.CreateLogger(CachingEvents.Category) ?? NullLogger.Instance;
        Reads = new Outage(Logger, "reading");
        Writes = new Outage(Logger, "writing");
    }

    public ILogger Logger { get; }

    public TimeProvider Time { get; }

    /// <summary>Gets the time after which a listing does not wait for the cache any more.</summary>
    public TimeSpan Timeout => _options.Value.CacheTimeout;

    public Outage Reads { get; }

    public Outage Writes { get; }

    /// <summary>Gets or sets whether the second level itself says when it works. Then an entry that was found in memory
    /// does not end an outage.</summary>
    public bool IsWatched { get; set; }
}
