using ProductClients.Configuration;

namespace ProductClients;

/// <summary>What every registration can set, whatever its vendor.</summary>
/// <remarks>Validated at start-up; times in configuration are written as <c>00:00:30</c>.</remarks>
public abstract class VendorOptions
{
    internal const int DefaultPageSize = 100;
    internal const int LargestPageSize = 10_000;
    internal const int DefaultMaxPages = 100_000;
    internal const int DefaultMaxSortedProducts = 100_000;
    internal const int DefaultMaxRememberedIds = 100_000;

    /// <summary>Gets or sets the vendor's address. Credentials are sent over <c>https</c> only, except to a loopback
    /// address.</summary>
    /// <value>The default is the vendor's documented address, where there is one; see the vendor's options.</value>
    [EndpointOption]
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the time allowed for one request with all its retries, its body included. For a vendor that
    /// responds with one array it is the time spent waiting for the vendor, never the caller's own work.</summary>
    /// <value>The default is 60 seconds.</value>
    [TimeOption(0.01, 86_400)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the time allowed for one attempt, a page's body included; for a vendor that responds with one
    /// array, until its first product, or 16 KiB of it, have come.</summary>
    /// <value>The default is 20 seconds.</value>
    [TimeOption(0.01, 86_400)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets how often a request is repeated after a transient failure (a connection failure, 408, 429,
    /// 500, 502, 503, 504). Authentication is never repeated: Huawei locks an access key after five failures.</summary>
    /// <value>The default is 3.</value>
    [CountOption(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the wait before the first repetition; it doubles with each, with jitter. A
    /// <c>Retry-After</c> of the vendor is honoured instead. Neither is begun if it does not end within
    /// <see cref="TotalTimeout"/>.</summary>
    /// <value>The default is 500 milliseconds.</value>
    [TimeOption(0, 3_600)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets how many requests may be under way at a time; others wait their turn, within
    /// <see cref="TotalTimeout"/>. A streamed listing is under way until it is read to its end or left.</summary>
    /// <value>The default is 16; of Huawei 4, since it locks an access key after five rejections, and all under way are
    /// refused together when the machine's clock is wrong.</value>
    [CountOption(1, 1_000)]
    public int MaxConcurrentRequests { get; set; } = 16;

    /// <summary>Gets or sets how many requests are sent in a second at most, evenly spaced; others wait their turn, within
    /// <see cref="TotalTimeout"/>. May be less than one. Requests for tokens, and the one repetition after a clock was
    /// learned or a token replaced, wait for no turn.</summary>
    /// <value>The default is <see langword="null"/>: as many as there are, since no vendor documents a rate.</value>
    [NumberOption(0.01, 1_000)]
    public double? RequestsPerSecond { get; set; }

    /// <summary>Gets or sets which share of the attempts must fail, each in a way that may pass, for the circuit breaker to
    /// open: nothing is sent then for <see cref="CircuitBreakDuration"/>, and one attempt decides whether it closes.
    /// </summary>
    /// <value>The default is 0.5.</value>
    [NumberOption(0.01, 1)]
    public double CircuitFailureRatio { get; set; } = 0.5;

    /// <summary>Gets or sets how many attempts there must be within <see cref="CircuitSamplingDuration"/> before the circuit
    /// breaker judges them.</summary>
    /// <value>The default is 20.</value>
    [CountOption(2, int.MaxValue)]
    public int CircuitMinimumThroughput { get; set; } = 20;

    /// <summary>Gets or sets how far back the circuit breaker looks; not less than <see cref="AttemptTimeout"/>.</summary>
    /// <value>The default is <see langword="null"/>: twice <see cref="AttemptTimeout"/>, but 30 seconds at least and a day
    /// at most.</value>
    [TimeOption(0.5, 86_400)]
    public TimeSpan? CircuitSamplingDuration { get; set; }

    /// <summary>Gets or sets how long nothing is sent once the circuit breaker has opened.</summary>
    /// <value>The default is 5 seconds.</value>
    [TimeOption(0.5, 86_400)]
    public TimeSpan CircuitBreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets how many products are asked for at a time; a vendor that gives fewer is followed.</summary>
    /// <value>The default is 100.</value>
    [CountOption(1, LargestPageSize)]
    public int PageSize { get; set; } = DefaultPageSize;

    /// <summary>Gets or sets after how many responses a listing that does not end is given up.</summary>
    /// <value>The default is 100,000.</value>
    [CountOption(1, int.MaxValue)]
    public int MaxPages { get; set; } = DefaultMaxPages;

    /// <summary>Gets or sets how many ids a listing in pages remembers, the latest ones, to give a product once that
    /// comes again because the list moved; 16 bytes each, besides the table that holds them. A vendor that responds with
    /// one array needs none.</summary>
    /// <value>The default is 100,000.</value>
    [CountOption(1, 100_000_000)]
    public int MaxRememberedIds { get; set; } = DefaultMaxRememberedIds;

    /// <summary>Gets or sets whether the next page is requested while the caller works on this one.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ReadAhead { get; set; } = true;

    /// <summary>Gets or sets how many products a sorted listing may hold in memory.</summary>
    /// <value>The default is 100,000.</value>
    [CountOption(1, int.MaxValue)]
    public int MaxSortedProducts { get; set; } = DefaultMaxSortedProducts;

    /// <summary>Gets or sets how large the body of a page may be, in bytes after decompression.</summary>
    /// <value>The default is 33,554,432 (32 MiB).</value>
    [CountOption(1_024, 1_073_741_824)]
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets how large one product of a streamed array may be, in bytes after decompression.</summary>
    /// <value>The default is 1,048,576 (1 MiB).</value>
    [CountOption(1_024, 1_073_741_824)]
    public int MaxProductBytes { get; set; } = 1024 * 1024;

    /// <summary>Gets what the configuration held that could not be read; reported with the other failures.</summary>
    internal List<string> ReadFailures { get; } = [];
}
