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
    : IRequestSigner
{
    private const string Timestamp = "x-ncp-apigw-timestamp";
    private const string AccessKey = "x-ncp-iam-access-key";
    private const string Signature = "x-ncp-apigw-signature-v2";
    private const string ApiKey = "x-ncp-apigw-api-key";

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: false);

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: true)!;

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

    private SignatureExplanation? Sign(HttpRequestMessage request, NcpCredentials key, bool explain)
    {
        var timestamp = clock.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var uri = request.RequestUri!;
        var apiKey = key.ApiKey ?? subscription();
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            Write(ref text, request.Method.Method, uri.AbsolutePath, uri.Query, timestamp, key.AccessKey);
            RawHeaders.Set(request.Headers, Timestamp, timestamp);
            RawHeaders.Set(request.Headers, AccessKey, key.AccessKey);
            RawHeaders.Set(request.Headers, Signature, key.Key.Sha256Base64(text.Written));
            RawHeaders.SetOrRemove(request.Headers, ApiKey, apiKey?.Reveal());
            return explain
                ? new SignatureExplanation("ncp-signature-v2")
                {
                    StringToSign = text.ToString(),
                    Headers = apiKey is null
                        ? [Timestamp, AccessKey, Signature]
                        : [Timestamp, AccessKey, Signature, ApiKey],
                }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }
}
