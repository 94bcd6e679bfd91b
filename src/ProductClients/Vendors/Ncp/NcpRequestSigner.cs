using System.Globalization;
using ProductClients.Signing;

namespace ProductClients.Vendors.Ncp;

/// <summary>Signs the request target as it is sent, the time and the id of the access key, with signature v2 of API
/// Gateway (docs/vendors/ncp.md, "Signature").</summary>
/// <param name="credentials">The access key.</param>
/// <param name="clock">The clock of signatures.</param>
/// <param name="subscription">Returns the API key of the options, for credentials that have none.</param>
internal sealed class NcpRequestSigner(
    ICredentialSource<NcpCredentials> credentials, SigningClock clock, Func<Secret?> subscription)
    : VendorSigner<NcpCredentials>(credentials)
{
    private const string Timestamp = "x-ncp-apigw-timestamp";
    private const string AccessKey = "x-ncp-iam-access-key";
    private const string Signature = "x-ncp-apigw-signature-v2";
    private const string ApiKey = "x-ncp-apigw-api-key";

    protected override string Scheme => "ncp-signature-v2";

    protected override IEnumerable<string> Headers => [Timestamp, AccessKey, Signature, ApiKey];

    /// <summary>Writes the text to sign.</summary>
    internal static void Write(
        ref Utf8Buffer buffer, string method, string path, string query, string timestamp, string accessKey)
    {
        buffer.AppendUpper(method);
        buffer.Append((byte)' ');
        buffer.Append(path);
        buffer.Append(query);
        buffer.Append((byte)'\n');
        buffer.Append(timestamp);
        buffer.Append((byte)'\n');
        buffer.Append(accessKey);
    }

    protected override void Sign(HttpRequestMessage request, NcpCredentials key, byte[]? body, ref Utf8Buffer text)
    {
        var timestamp = clock.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var uri = request.RequestUri!;
        Write(ref text, request.Method.Method, uri.AbsolutePath, uri.Query, timestamp, key.AccessKey);
        RawHeaders.Set(request.Headers, Timestamp, timestamp);
        RawHeaders.Set(request.Headers, AccessKey, key.AccessKey);
        RawHeaders.Set(request.Headers, Signature, key.Key.Sha256Base64(text.Written));
        RawHeaders.Set(request.Headers, ApiKey, (key.ApiKey ?? subscription())?.Reveal());
    }
}
