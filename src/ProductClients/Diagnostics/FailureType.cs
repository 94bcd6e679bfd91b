using System.Globalization;

namespace ProductClients.Diagnostics;

/// <summary>The value of the tag <c>error.type</c>: the HTTP status, or else the <see cref="ProductErrorCode"/>. It has
/// few values, and never has text from a vendor.</summary>
internal static class FailureType
{
    /// <summary>The caller cancelled. This is not an error of the vendor.</summary>
    public const string Cancelled = "cancelled";

    public static string Of(Exception error) => error switch
    {
        ProductClientException { StatusCode: { } status } => ((int)status).ToString(CultureInfo.InvariantCulture),
        ProductClientException { Code: var code } => code.ToString(),
        OperationCanceledException => nameof(ProductErrorCode.Timeout),
        _ => nameof(ProductErrorCode.Unknown),
    };
}
