using System.Globalization;
using System.Text;
using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>Creates requests, signs them and explains their signatures.</summary>
internal static class SignerRequests
{
    /// <summary>Returns a clock that shows a time in the format of Huawei and Qiniu.</summary>
    public static FixedTimeProvider Clock(string basicTime) => new(DateTimeOffset.ParseExact(
        basicTime, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));

    /// <summary>Returns a clock that shows a time given in milliseconds since 1970.</summary>
    public static FixedTimeProvider MillisecondClock(string milliseconds) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture)));

    public static HttpRequestMessage Request(string method, string uri, string body = "", string? contentType = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(uri));
        if (body.Length > 0 || contentType is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = contentType is null ? null : new(contentType);
        }

        return request;
    }

    public static void Add(this HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> headers)
    {
        foreach (var (name, value) in headers)
        {
            RawHeaders.Set(request.Headers, name, value);
        }
    }

    public static async Task<SentRequest> SignAsync(this IRequestSigner signer, HttpRequestMessage request)
    {
        await signer.SignAsync(request, TestContext.Current.CancellationToken);
        return SentRequest.Of(request);
    }

    public static async Task<SignatureExplanation> ExplainAsync(
        this IRequestSigner signer, HttpRequestMessage request) =>
        await signer.ExplainAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Returns all text of an explanation.</summary>
    public static string AllText(this SignatureExplanation explanation) => string.Join(
        '\n',
        [explanation.Scheme, explanation.CanonicalRequest, explanation.StringToSign, .. explanation.Headers,
            explanation.ToString()]);
}
