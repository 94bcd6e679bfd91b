using System.Buffers;
using System.Security.Cryptography;

namespace ProductClients.Testing;

/// <summary>
/// Handles <c>GET /api/v4/products</c>: all products as one array. The vendor's page has no parameter.
/// </summary>
internal sealed class LicenseSpringProductsEndpoint(
    LicenseSpringEmulatorOptions options, EmulatedProducts products, LicenseSpringResponseSigner signer)
{
    public EmulatorResponse List()
    {
        var body = new ArrayBody(products.Snapshot());
        var response = new EmulatorResponse(200, body);
        if (options.SignResponses)
            response.Headers[LicenseSpringResponseSigner.Header] = Sign(body);
        return response;
    }

    // The header is sent before the body, so the products are written twice: first to hash them, then to send them.
    private string Sign(ArrayBody body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var _ in body.WriteParts(buffer))
        {
            hash.AppendData(buffer.WrittenSpan);
            buffer.ResetWrittenCount();
        }

        return signer.Sign(hash.GetHashAndReset());
    }
}
