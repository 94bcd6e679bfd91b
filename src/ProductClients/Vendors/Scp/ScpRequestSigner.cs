using System.Globalization;
using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>Signs the method, the entire address as it is sent, the time, the id of the access key, the id of the
/// account if there is one, and the client type, with signature v2 of Samsung Cloud Platform (docs/vendors/scp.md,
/// "Signature").</summary>
internal sealed class ScpRequestSigner(ICredentialSource<ScpCredentials> credentials, SigningClock clock)
    : IRequestSigner
{
    private const string AccessKey = "Scp-Accesskey";
    private const string Signature = "Scp-Signature";
    private const string Timestamp = "Scp-Timestamp";
    private const string ClientType = "Scp-ClientType";
    private const string AccountId = "Scp-AccountId";
    private const string OpenApi = "Openapi";

    public async ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: false);

    public async ValueTask<SignatureExplanation> ExplainAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Sign(request, await credentials.GetAsync(cancellationToken).ConfigureAwait(false), explain: true)!;

    private static void Write(
        ref Utf8Buffer buffer, HttpRequestMessage request, string timestamp, ScpCredentials key)
    {
        var uri = request.RequestUri!;
        buffer.AppendUpper(request.Method.Method);
        buffer.Append(uri.Scheme);
        buffer.Append("://"u8);
        RequestTarget.AppendHost(ref buffer, request);
        RequestTarget.AppendPathAndQuery(ref buffer, uri);
        buffer.Append(timestamp);
        buffer.Append(key.AccessKey);
        buffer.Append(key.AccountId);
        buffer.Append(OpenApi);
    }

    private SignatureExplanation? Sign(HttpRequestMessage request, ScpCredentials key, bool explain)
    {
        var timestamp = clock.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            Write(ref text, request, timestamp, key);
            RawHeaders.Set(request.Headers, AccessKey, key.AccessKey);
            RawHeaders.Set(request.Headers, Signature, key.Key.Sha256Base64(text.Written));
            RawHeaders.Set(request.Headers, Timestamp, timestamp);
            RawHeaders.Set(request.Headers, ClientType, OpenApi);
            RawHeaders.Set(request.Headers, AccountId, key.AccountId);
            return explain
                ? new SignatureExplanation("scp-v2")
                {
                    StringToSign = text.ToString(),
                    Headers = key.AccountId is null
                        ? [AccessKey, Signature, Timestamp, ClientType]
                        : [AccessKey, Signature, Timestamp, ClientType, AccountId],
                }
                : null;
        }
        finally
        {
            text.Dispose();
        }
    }
}
