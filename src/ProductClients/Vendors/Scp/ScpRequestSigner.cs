using System.Globalization;
using ProductClients.Signing;

namespace ProductClients.Vendors.Scp;

/// <summary>Signs the method, the entire address as it is sent, the time, the id of the access key, the id of the
/// account if there is one, and the client type, with signature v2 of Samsung Cloud Platform (docs/vendors/scp.md,
/// "Signature").</summary>
/// <param name="credentials">The access key.</param>
/// <param name="clock">The clock of signatures.</param>
/// <param name="account">Returns the account of the options, for credentials that have none.</param>
internal sealed class ScpRequestSigner(
    ICredentialSource<ScpCredentials> credentials, SigningClock clock, Func<string?> account)
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
        ref Utf8Buffer buffer, HttpRequestMessage request, string timestamp, string accessKey, string? accountId)
    {
        var uri = request.RequestUri!;
        buffer.AppendUpper(request.Method.Method);
        buffer.Append(uri.Scheme);
        buffer.Append("://"u8);
        RequestTarget.AppendHost(ref buffer, request);
        RequestTarget.AppendPathAndQuery(ref buffer, uri);
        buffer.Append(timestamp);
        buffer.Append(accessKey);
        buffer.Append(accountId);
        buffer.Append(OpenApi);
    }

    private SignatureExplanation? Sign(HttpRequestMessage request, ScpCredentials key, bool explain)
    {
        var timestamp = clock.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var accountId = key.AccountId ?? account();
        var text = new Utf8Buffer(stackalloc byte[512]);
        try
        {
            Write(ref text, request, timestamp, key.AccessKey, accountId);
            RawHeaders.Set(request.Headers, AccessKey, key.AccessKey);
            RawHeaders.Set(request.Headers, Signature, key.Key.Sha256Base64(text.Written));
            RawHeaders.Set(request.Headers, Timestamp, timestamp);
            RawHeaders.Set(request.Headers, ClientType, OpenApi);
            RawHeaders.SetOrRemove(request.Headers, AccountId, accountId);
            return explain
                ? new SignatureExplanation("scp-v2")
                {
                    StringToSign = text.ToString(),
                    Headers = accountId is null
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
