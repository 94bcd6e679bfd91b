using System.Text.Json;
using System.Text.RegularExpressions;
using ProductClients.Http;
using ProductClients.Redaction;

namespace ProductClients.Vendors.Huawei;

/// <summary>Reads the errors of MetaStudio and of its gateway in the order of the vendor's SDK: <c>error_code</c> and
/// <c>error_msg</c>, <c>code</c> and <c>message</c>, either of them nested, otherwise the entire body
/// (docs/vendors/huawei.md, "Errors").</summary>
internal sealed partial class HuaweiErrorReader : IErrorReader
{
    private const int MaxNesting = 8;

    public string RequestIdHeader => "X-Request-Id";

    public VendorError Read(int status, ErrorBody body) => Find(body.Json, 0) ?? new VendorError();

    // A key that the gateway has masked stays as it is.
    public string Mask(string message) => EchoedKey().Replace(message, static echo =>
        echo.Groups["name"].Value + (echo.Groups["key"].ValueSpan.IndexOfAnyExcept('*') < 0
            ? echo.Groups["key"].Value
            : AccessKeyMask.Of(echo.Groups["key"].Value)));

    public string? CompareSignature(HttpRequestMessage request, VendorError error)
    {
        var echo = Echo().Match(error.Message ?? "");
        if (!echo.Success)
        {
            return null;
        }

        var bodyHash = HuaweiRequestSigner.BodyHashOf(request);
        var ours = HuaweiCanonicalRequest.Describe(request, bodyHash).Replace('\n', '|');
        var theirs = echo.Groups["canonical"].Value;
        var same = ours.AsSpan().CommonPrefixLength(theirs);
        var token = request.Headers.NonValidated.TryGetValues("X-Security-Token", out var sent)
            ? sent.ToString()
            : null;
        // Mask after the comparison: the texts are equal up to the mark, including tokens.
        var indent = HuaweiCanonicalRequest.Mask(ours[..same], token).Length;
        return $"ours:   {HuaweiCanonicalRequest.Mask(ours, token)}\n"
            + $"theirs: {HuaweiCanonicalRequest.Mask(theirs, token)}\n"
            + (ours == theirs
                ? "The canonical requests are equal: the secret key differs, or the time is wrong."
                : new string(' ', 8 + indent) + "^ first difference");
    }

    private static VendorError? Find(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object || depth > MaxNesting)
        {
            return null;
        }

        var code = ErrorBody.FirstText(element, "error_code", "code");
        var message = ErrorBody.FirstText(element, "error_msg", "message", "error_description");
        if (code is not null || message is not null)
        {
            // The code of IAM is the status.
            return new VendorError(
                code,
                message,
                ErrorBody.FirstText(element, "request_id"),
                KindOf(code),
                ErrorBody.StatusIn(code));
        }

        foreach (var property in element.EnumerateObject())
        {
            if (Find(property.Value, depth + 1) is { } nested)
            {
                return nested;
            }
        }

        return null;
    }

    // The gateway uses both prefixes, APIGW. and APIG. (docs/vendors/huawei.md, "Errors").
    private static ProductErrorCode? KindOf(string? code) => code switch
    {
        "APIGW.0301" or "APIG.0301" => ProductErrorCode.Authentication,
        "APIGW.0308" or "APIG.0308" => ProductErrorCode.RateLimited,
        "APIGW.0101" or "APIG.0101" => ProductErrorCode.NotFound,
        _ => null,
    };

    // "Get secretKey failed,ak:…,err:ak not exist".
    [GeneratedRegex(
        @"(?<![\w-])(?<name>ak[\\""']*\s*[:=]\s*[\\""']*)(?<key>[^\s,;&\\""']+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex EchoedKey();

    // The gateway echoes its canonical request with "|" instead of line feeds. It ends with the hash of the body.
    [GeneratedRegex(
        @"canonicalRequest:\s?(?<canonical>[^""]*\|([0-9a-f]{64}|UNSIGNED-PAYLOAD))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Echo();
}
