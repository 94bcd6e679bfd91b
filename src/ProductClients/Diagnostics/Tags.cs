namespace ProductClients.Diagnostics;

/// <summary>The names of the tags of spans and measurements. Names without the prefix <c>productclients</c> are defined
/// by OpenTelemetry.</summary>
internal static class Tags
{
    public const string Registration = "productclients.registration";
    public const string Vendor = "productclients.vendor";
    public const string Outcome = "productclients.outcome";
    public const string Reason = "productclients.reason";
    public const string Products = "productclients.products";
    public const string Received = "productclients.received";
    public const string Duplicates = "productclients.duplicates";
    public const string Pages = "productclients.pages";
    public const string Requests = "productclients.requests";
    public const string IsContinued = "productclients.continued";
    public const string RequestId = "productclients.request_id";

    public const string ErrorType = "error.type";
    public const string Method = "http.request.method";
    public const string ResendCount = "http.request.resend_count";
    public const string StatusCode = "http.response.status_code";
    public const string ProtocolVersion = "network.protocol.version";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string Url = "url.full";
    public const string UrlTemplate = "url.template";

    /// <summary>Returns an outcome as the lower-case value of a tag.</summary>
    public static string Word(ListingOutcome outcome) => outcome switch
    {
        ListingOutcome.Complete => "complete",
        ListingOutcome.Truncated => "truncated",
        ListingOutcome.Failed => "failed",
        ListingOutcome.Skipped => "skipped",
        _ => "pending",
    };
}
