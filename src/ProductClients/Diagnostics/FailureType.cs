using System.Globalization;

namespace ProductClients.Diagnostics;

/// <summary>The value of <c>error.type</c>: the HTTP status, or else the <see cref="ProductErrorCode"/>; few values, and
/// never a vendor's text.</summary>
internal static class FailureType
{
    /// <summary>The caller gave up; no error of the vendor's.</summary>
    public const string Cancelled = "cancelled";

    public static string Of(Exception error) => error switch
    {
        ProductClientException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        ProductClientException { Code: var code } => code.ToString(),
        OperationCanceledException => nameof(ProductErrorCode.Timeout),
        _ => nameof(ProductErrorCode.Unknown),
    };
}
