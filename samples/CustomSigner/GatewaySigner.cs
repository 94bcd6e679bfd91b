using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Samples.CustomSigner;

/// <summary>
/// A signer of an app's own, for NAVER Cloud's signature v2. It signs the target that HttpClient sends, with the
/// current time, and replaces the headers of a previous attempt.
/// </summary>
internal sealed class GatewaySigner(string accessKey, string secretKey, string apiKey) : IRequestSigner
{
    public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var text = $"{request.Method} {request.RequestUri!.PathAndQuery}\n{timestamp}\n{accessKey}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(text));

        Set(request, "x-ncp-apigw-timestamp", timestamp);
        Set(request, "x-ncp-iam-access-key", accessKey);
        Set(request, "x-ncp-apigw-signature-v2", Convert.ToBase64String(signature));
        Set(request, "x-ncp-apigw-api-key", apiKey);
        return ValueTask.CompletedTask;
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.Add(name, value);
    }
}
