namespace ProductClients.Oracles.Tests.Oracle;

/// <summary>
/// The input of an oracle: a request to sign. The files of <c>tests/oracles/schemes</c> document the fields of a
/// scheme.
/// </summary>
internal sealed record SigningInput(string Scheme, string AccessKey, string SecretKey)
{
    public string? Method { get; init; }

    public string? Origin { get; init; }

    public string? Path { get; init; }

    public IEnumerable<string[]>? Query { get; init; }

    public string? Url { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }

    public string? ContentType { get; init; }

    public string? Body { get; init; }

    public string? SdkDate { get; init; }

    public long? Time { get; init; }

    public bool? SignTimestamp { get; init; }

    public string? ProjectId { get; init; }

    public string? SecurityToken { get; init; }

    public string? RegionId { get; init; }

    public string? ServiceName { get; init; }
}
