using System.Globalization;

namespace ProductClients.Testing;

/// <summary>One request in an emulator's journal. Tokens and API keys are masked. Bodies are not kept.</summary>
public sealed class EmulatorRequest
{
    private readonly QueryParameters _query;

    internal EmulatorRequest(
        long sequence, EmulatorRequestKind kind, WireRequest request, MappedEndpoint? endpoint = null)
    {
        Sequence = sequence;
        Kind = endpoint is null ? kind : EmulatorRequestKind.Mapped;
        Pattern = endpoint?.Pattern.Text;
        ReceivedAt = request.Now;
        Method = request.Method;
        Target = request.Target;
        Headers = request.MaskedHeaders();
        _query = request.Query;
    }

    /// <summary>Gets the position among all requests of this emulator, from 1.</summary>
    public long Sequence { get; }

    /// <summary>Gets what the request asked for.</summary>
    public EmulatorRequestKind Kind { get; }

    /// <summary>
    /// Gets the pattern of the mapped endpoint, such as <c>/servers/{id}</c>, or <see langword="null"/> for a request
    /// of another kind.
    /// </summary>
    public string? Pattern { get; }

    /// <summary>Gets the time at which the headers were read, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Gets the HTTP method as it was sent.</summary>
    public string Method { get; }

    /// <summary>Gets the path and query exactly as they were sent, neither decoded nor normalised.</summary>
    public string Target { get; }

    /// <summary>Gets the headers by name, ignoring case. Several values of one name are joined with a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the decoded query parameters in the order in which they were sent.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters => _query.Pairs;

    /// <summary>
    /// Gets the status of the response. It is <see langword="null"/> until the response is sent, and when the
    /// connection was cut instead.
    /// </summary>
    public int? Status { get; internal set; }

    /// <summary>Gets the reason why the request was rejected, or <see langword="null"/> if it was not.</summary>
    public string? Rejection { get; internal set; }

    /// <summary>Gets the fault that was applied to this request, or <see langword="null"/>.</summary>
    public EmulatorFault? Fault { get; internal set; }

    /// <summary>Gets the first value of a query parameter, decoded.</summary>
    /// <param name="name">The parameter's name. The comparison is ordinal.</param>
    /// <returns>The value, or <see langword="null"/> if the parameter is absent or empty.</returns>
    public string? Query(string name) => _query.Text(name);

    /// <summary>
    /// Returns a line such as <c>#3 GET /api/v1/products?offset=20 -> 200</c>, without header values.
    /// </summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var outcome = Status?.ToString(CultureInfo.InvariantCulture) ?? "no response";
        var rejection = Rejection is null ? "" : $" ({Rejection})";
        var fault = Fault is null ? "" : $" [{Fault}]";
        return string.Create(
            CultureInfo.InvariantCulture, $"#{Sequence} {Method} {Target} -> {outcome}{rejection}{fault}");
    }
}
