using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Samples.CustomSigner;

/// <summary>NAVER Cloud's signature v2, written as an app would write a signer of its own: it signs what HttpClient will
/// send, with a fresh time, and replaces what it wrote before.</summary>
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
