using Polly;
using ProductClients.Redaction;

namespace ProductClients;

/// <summary>Which registration a handler works for; named in every error.</summary>
internal sealed record Registration(string Name, string Vendor)
{
    /// <summary>Gets or sets whether the app brings the credentials, so that options need not.</summary>
    public bool BringsCredentials { get; set; }

    /// <summary>Gets or sets whether the app brings the signer, so that options need no credentials.</summary>
    public bool BringsSigner { get; set; }

    /// <summary>Gets or sets what the app makes of the resilience pipeline, given the standard one.</summary>
    public Action<ResiliencePipelineBuilder<HttpResponseMessage>, ResiliencePipeline<HttpResponseMessage>>? Resilience
    {
        get;
        set;
    }

    public override string ToString() => $"{Name} ({Vendor})";

    public ProductClientException Failure(
        ProductErrorCode code,
        string what,
        Exception? inner = null,
        bool isTransient = false,
        TimeSpan? retryAfter = null,
        string? requestId = null) =>
        new($"{this}: {UriUserInfo.Remove(what)}", WithoutUserInfo(inner))
        {
            Code = code,
            Registration = Name,
            Vendor = Vendor,
            IsTransient = isTransient,
            RetryAfter = retryAfter,
            RequestId = requestId,
        };

    // The text of a cause cannot be changed: one that shows a password is left out.
    private static Exception? WithoutUserInfo(Exception? error) =>
        error?.ToString() is { } text && ReferenceEquals(UriUserInfo.Remove(text), text) ? error : null;
}
