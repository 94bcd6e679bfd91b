using System.Globalization;
using ProductClients.Configuration;

namespace ProductClients;

/// <summary>The options of an interface that <c>AddApi</c> adds to a registration. What has no option here, such as
/// timeouts, retries and limits, is that of the registration.</summary>
/// <remarks>The options are checked when the interface is added, and read once. Not thread-safe.</remarks>
public sealed class ApiOptions
{
    /// <summary>Gets or sets the address that the paths of the interface are relative to: another host of the same
    /// vendor, or another path. Every request must be at or below it. The requests carry the credentials of the
    /// registration, so the same rule applies as to <see cref="VendorOptions.Endpoint"/>: <c>https</c>, or a loopback
    /// address.</summary>
    /// <value>The default is <see langword="null"/>: the endpoint of the registration.</value>
    [EndpointOption]
    public Uri? BaseAddress { get; set; }

    /// <summary>Gets or sets the maximum size of a response body that is read completely, in bytes after decompression.
    /// Such is every response but a <see cref="Stream"/> or an <see cref="IAsyncEnumerable{T}"/>.</summary>
    /// <value>The default is <see langword="null"/>: <see cref="VendorOptions.MaxResponseBytes"/> of the registration.
    /// </value>
    [RangeOption(1_024, 1_073_741_824)]
    public int? MaxResponseBytes { get; set; }

    /// <summary>Gets or sets the maximum size of the body of a <see cref="Stream"/> or an
    /// <see cref="IAsyncEnumerable{T}"/>, in bytes after decompression.</summary>
    /// <value>The default is 1,073,741,824 (1 GiB).</value>
    [RangeOption(1_024, long.MaxValue)]
    public long MaxStreamBytes { get; set; } = 1024 * 1024 * 1024;

    /// <summary>Gets or sets how long a read of a <see cref="Stream"/> or an <see cref="IAsyncEnumerable{T}"/> may wait
    /// for the vendor. The time between two reads does not count.</summary>
    /// <value>The default is 30 seconds.</value>
    [RangeOption(0.01, 86_400)]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Returns options with the same values.</summary>
    internal ApiOptions Copy() => (ApiOptions)MemberwiseClone();

    /// <summary>Returns the bounds.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{nameof(MaxStreamBytes)}: {MaxStreamBytes}, {nameof(IdleTimeout)}: {IdleTimeout:c}");
}
