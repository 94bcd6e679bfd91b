using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ProductClients.Caching;

/// <summary>What is known about the state of the cache. An outage is logged once. Thread-safe.</summary>
internal sealed class CacheHealth
{
    public CacheHealth(IServiceProvider services)
    {
        Logger = services.GetService<ILoggerFactory>()?.CreateLogger(CachingEvents.Category) ?? NullLogger.Instance;
        Reads = new Outage(Logger, "reading");
        Writes = new Outage(Logger, "writing");
    }

    public ILogger Logger { get; }

    public Outage Reads { get; }

    public Outage Writes { get; }

    /// <summary>Gets or sets whether the second level itself says when it works. Then an entry that was found in memory
    /// does not end an outage.</summary>
    public bool IsWatched { get; set; }
}
