using Polly;

namespace ProductClients.Http;

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
        TimeSpan? retryAfter = null) =>
        new($"{this}: {what}", inner)
        {
            Code = code,
            Provider = Name,
            Vendor = Vendor,
            IsTransient = isTransient,
            RetryAfter = retryAfter,
        };
}
