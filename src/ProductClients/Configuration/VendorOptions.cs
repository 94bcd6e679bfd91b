using System.Runtime.CompilerServices;
using ProductClients.Configuration;

namespace ProductClients;

/// <summary>The options that every registration with an HTTP API has, whatever its vendor.</summary>
/// <remarks>The options are validated at start-up. Times in configuration are written as <c>00:00:30</c>.</remarks>
public abstract class VendorOptions : RegistrationOptions
{
    private readonly Dictionary<string, Secret?> _secrets = new(StringComparer.Ordinal);

    /// <summary>Gets or sets the vendor's address. Credentials are sent only over <c>https</c>, or to a loopback
    /// address.</summary>
    /// <value>The default is the address that the vendor documents, if there is one. See the options of the vendor.
    /// </value>
    [EndpointOption]
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the time allowed for one request, including its retries and the response body. For a
    /// vendor that responds with one array, only the time spent waiting for the vendor counts, not the caller's own
    /// work.</summary>
    /// <value>The default is 60 seconds.</value>
    [RangeOption(0.01, 86_400)]
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets the time allowed for one attempt, including the body of a page. For a vendor that responds
    /// with one array, the attempt ends when the first product, or 16 KiB of the array, is received.</summary>
    /// <value>The default is 20 seconds.</value>
    [RangeOption(0.01, 86_400)]
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Gets or sets the maximum number of retries of a request after a transient failure (a connection
    /// failure, 408, 429, 500, 502, 503, 504). Only GET, HEAD and OPTIONS are retried, and requests with
    /// <see cref="RequestRetry.IsIdempotent"/>. These retries never follow an authentication rejection, because Huawei
    /// locks an access key after five failures.</summary>
    /// <value>The default is 3.</value>
    [RangeOption(0, 10)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Gets or sets the delay before the first retry. The delay doubles with each retry, with jitter. If the
    /// vendor sends <c>Retry-After</c>, that delay is used instead. If a delay would not end within
    /// <see cref="TotalTimeout"/>, the request fails without waiting.</summary>
    /// <value>The default is 500 milliseconds.</value>
    [RangeOption(0, 3_600)]
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>Gets or sets the maximum number of concurrent requests. Further requests wait, within
    /// <see cref="TotalTimeout"/>. The request of a streamed listing ends when the listing is read to its end or left.
    /// </summary>
    /// <value>The default is 16, and 4 for Huawei. Huawei locks an access key after five rejections, and a wrong clock
    /// makes it reject all concurrent requests.</value>
    [RangeOption(1, 1_000)]
    public int MaxConcurrentRequests { get; set; } = 16;

    /// <summary>Gets or sets the maximum number of requests per second. It may be less than 1. Requests are evenly
    /// spaced, and further requests wait, within <see cref="TotalTimeout"/>. Requests for tokens do not wait, and
    /// neither does the one retry after the clock was corrected or a token was replaced.</summary>
    /// <value>The default is <see langword="null"/>: no limit, because no vendor documents a rate.</value>
    [RangeOption(0.01, 1_000)]
    public double? RequestsPerSecond { get; set; }

    /// <summary>Gets or sets the ratio of attempts with a transient failure at which the circuit breaker opens. While
    /// it is open, for <see cref="CircuitBreakDuration"/>, nothing is sent. Then one attempt decides whether it closes.
    /// </summary>
    /// <value>The default is 0.5.</value>
    [RangeOption(0.01, 1)]
    public double CircuitFailureRatio { get; set; } = 0.5;

    /// <summary>Gets or sets the minimum number of attempts within <see cref="CircuitSamplingDuration"/> before the
    /// circuit breaker can open.</summary>
    /// <value>The default is 20.</value>
    [RangeOption(2, int.MaxValue)]
    public int CircuitMinimumThroughput { get; set; } = 20;

    /// <summary>Gets or sets the time over which the circuit breaker counts attempts. It must not be less than
    /// <see cref="AttemptTimeout"/>.</summary>
    /// <value>The default is <see langword="null"/>: twice <see cref="AttemptTimeout"/>, at least 30 seconds and at
    /// most one day.</value>
    [RangeOption(0.5, 86_400)]
    public TimeSpan? CircuitSamplingDuration { get; set; }

    /// <summary>Gets or sets how long nothing is sent after the circuit breaker has opened.</summary>
    /// <value>The default is 5 seconds.</value>
    [RangeOption(0.5, 86_400)]
    public TimeSpan CircuitBreakDuration { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets or sets the maximum size of the body of a page, in bytes after decompression.</summary>
    /// <value>The default is 33,554,432 (32 MiB).</value>
    [RangeOption(1_024, 1_073_741_824)]
    public int MaxResponseBytes { get; set; } = 32 * 1024 * 1024;

    /// <summary>Gets or sets the maximum size of one product of a streamed array, in bytes after decompression.
    /// </summary>
    /// <value>The default is 1,048,576 (1 MiB).</value>
    [RangeOption(1_024, 1_073_741_824)]
    public int MaxProductBytes { get; set; } = 1024 * 1024;

    /// <summary>Gets one message per value of the configuration that could not be read. They are reported with the
    /// other failures.</summary>
    internal List<string> ReadFailures { get; } = [];

    /// <summary>Gets the secrets of the options, which are redacted in every text.</summary>
    internal virtual IEnumerable<Secret?> AllSecrets => _secrets.Values;

    /// <summary>Returns the value of a secret option. A property with this getter and <see cref="SetSecret"/> is all
    /// that a secret option needs to be redacted.</summary>
    private protected Secret? GetSecret([CallerMemberName] string option = "") => _secrets.GetValueOrDefault(option);

    private protected void SetSecret(Secret? value, [CallerMemberName] string option = "") =>
        _secrets[option] = value;
}
