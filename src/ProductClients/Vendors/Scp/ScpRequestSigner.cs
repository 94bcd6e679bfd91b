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
    : VendorSigner<ScpCredentials>(credentials)
{
    private const string AccessKey = "Scp-Accesskey";
    private const string Signature = "Scp-Signature";
    private const string Timestamp = "Scp-Timestamp";
    private const string ClientType = "Scp-ClientType";
    private const string AccountId = "Scp-AccountId";
    private const string OpenApi = "Openapi";

    protected override string Scheme => "scp-v2";

    protected override IEnumerable<string> Headers => [AccessKey, Signature, Timestamp, ClientType, AccountId];

    protected override void Sign(HttpRequestMessage request, ScpCredentials key, byte[]? body, ref Utf8Buffer text)
    {
        var timestamp = clock.UtcNow.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var accountId = key.AccountId ?? account();
        var uri = request.RequestUri!;
        text.AppendUpper(request.Method.Method);
        text.Append(uri.Scheme);
        text.Append("://"u8);
        RequestTarget.AppendHost(ref text, request);
        RequestTarget.AppendPathAndQuery(ref text, uri);
        text.Append(timestamp);
        text.Append(key.AccessKey);
        text.Append(accountId);
        text.Append(OpenApi);
        RawHeaders.Set(request.Headers, AccessKey, key.AccessKey);
        RawHeaders.Set(request.Headers, Signature, key.Key.Sha256Base64(text.Written));
        RawHeaders.Set(request.Headers, Timestamp, timestamp);
        RawHeaders.Set(request.Headers, ClientType, OpenApi);
        RawHeaders.Set(request.Headers, AccountId, accountId);
    }
}
