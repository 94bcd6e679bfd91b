using System.Globalization;

namespace ProductClients.Testing;

/// <summary>One request in an emulator's journal. Tokens and API keys are masked, bodies are not kept.</summary>
public sealed class EmulatorRequest
{
    private readonly QueryParameters _query;

    internal EmulatorRequest(long sequence, EmulatorRequestKind kind, WireRequest request)
    {
        Sequence = sequence;
        Kind = kind;
        ReceivedAt = request.Now;
        Method = request.Method;
        Target = request.Target;
        Headers = request.MaskedHeaders();
        _query = request.Query;
    }

    /// <summary>Position among all requests of this emulator, from 1.</summary>
    public long Sequence { get; }

    /// <summary>What was asked for.</summary>
    public EmulatorRequestKind Kind { get; }

    /// <summary>When the request's headers were read, by the emulator's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The HTTP method as sent.</summary>
    public string Method { get; }

    /// <summary>Path and query exactly as on the wire: not decoded, not normalised.</summary>
    public string Target { get; }

    /// <summary>The headers by name, ignoring case; several values of one name are joined with a comma.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The decoded query parameters in wire order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> QueryParameters => _query.Pairs;

    /// <summary>
    /// The status of the response, or <see langword="null"/> until it is sent and when the connection was cut instead.
    /// </summary>
    public int? Status { get; internal set; }

    /// <summary>Why the request was refused, in plain words; <see langword="null"/> when it was not.</summary>
    public string? Rejection { get; internal set; }

    /// <summary>The fault applied to this request, or <see langword="null"/>.</summary>
    public EmulatorFault? Fault { get; internal set; }

    /// <summary>The first value of a query parameter, decoded.</summary>
    /// <param name="name">The parameter's name, compared with case.</param>
    /// <returns>The value, or <see langword="null"/> when absent or empty.</returns>
    public string? Query(string name) => _query.Text(name);

    /// <summary>A line such as <c>#3 GET /api/v1/products?offset=20 -> 200</c>. Header values are not shown.</summary>
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
