using System.Globalization;
using System.Text;

namespace ProductClients.Http;

/// <summary>Creates the exception for an error response. Every text that it gets is redacted.</summary>
internal static class ErrorMapper
{
    public static ProductClientException Map(
        Registration registration,
        HttpResponseMessage response,
        VendorError error,
        DateTimeOffset now,
        string? signatureDifference = null,
        string? redirectTarget = null)
    {
        var status = response.StatusCode;
        // A success response can contain an error.
        var stated = response.IsSuccessStatusCode ? error.Status ?? (int)status : (int)status;
        var code = error.Kind ?? Classify(stated);
        return new ProductClientException(Describe(registration, (int)status, error, code, redirectTarget))
        {
            Code = code,
            Registration = registration.Name,
            Vendor = registration.Vendor,
            StatusCode = status,
            VendorCode = error.Code,
            VendorMessage = error.Message,
            RequestId = error.RequestId,
            RetryAfter = RetryAfterHeader.Read(response.Headers, now),
            IsTransient = IsTransient(stated),
            SignatureDifference = signatureDifference,
            ServerDate = response.Headers.Date,
            IsRedacted = true,
        };
    }

    /// <summary>Returns the error code for an HTTP status, when the vendor's error gives no other.</summary>
    public static ProductErrorCode Classify(int status) => status switch
    {
        >= 200 and < 400 => ProductErrorCode.InvalidResponse,
        401 => ProductErrorCode.Authentication,
        403 => ProductErrorCode.PermissionDenied,
        404 => ProductErrorCode.NotFound,
        407 => ProductErrorCode.Network,
        408 => ProductErrorCode.Timeout,
        429 => ProductErrorCode.RateLimited,
        >= 400 and < 500 => ProductErrorCode.InvalidRequest,
        >= 500 and < 600 => ProductErrorCode.Unavailable,
        _ => ProductErrorCode.Unknown,
    };

    /// <summary>Returns what is wrong with a success status whose body is not the complete response;
    /// <see langword="null"/> for any other status.</summary>
    public static string? DescribeIncomplete(int status) => status switch
    {
        204 or 205 => "the server sent no content",
        206 => "the server sent only a part of the content",
        _ => null,
    };

    /// <summary>Returns whether a request that got this status may succeed on a retry.</summary>
    /// <remarks>Qiniu's 6xx statuses are final (docs/vendors/qiniu.md, "Errors").</remarks>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    private static string Describe(
        Registration registration, int status, VendorError error, ProductErrorCode code, string? redirectTarget)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{registration}: {code} (HTTP {status}");
        if (error.Code is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $", vendor code {error.Code}");
        }

        text.Append(')');
        if (status is >= 300 and < 400 && redirectTarget is not null)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $": the server redirects to {redirectTarget}; redirects are not followed");
        }
        else if (!string.IsNullOrEmpty(error.Message))
        {
            text.Append(": ").Append(error.Message);
        }

        if (error.RequestId is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" [request {error.RequestId}]");
        }

        return text.ToString();
    }
}
