using System.Security.Cryptography;

namespace ProductClients.Listing;

/// <summary>The endpoint and the account of a registration with an HTTP API. Thread-safe.</summary>
/// <param name="endpoint">Returns the address of the vendor.</param>
/// <param name="read">Returns what identifies the account; <see langword="null"/> if the library does not know it.
/// </param>
internal sealed class ListerAccount(
    Func<Uri?> endpoint, Func<CancellationToken, ValueTask<IEnumerable<string?>>>? read)
{
    // A vendor may identify an account by a secret only. Many iterations make it slow to guess the secret.
    private const int Iterations = 100_000;
    private const int Size = 16;

    private static readonly byte[] Salt = "ProductClients account"u8.ToArray();

    private readonly object _lock = new();
    private readonly Lazy<Uri?> _endpoint = new(endpoint);
    private Known? _known;

    /// <summary>Gets the account of a registration that sends nothing, because its options are not valid.</summary>
    public static ListerAccount OfInvalid { get; } = new(static () => null, static _ => new([]));

    public Uri? Endpoint => _endpoint.Value;

    public bool IsKnown => read is not null;

    public async ValueTask<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        foreach (var part in await read!(cancellationToken).ConfigureAwait(false))
        {
            writer.Write(part is not null);
            writer.Write(part ?? string.Empty);
        }

        writer.Flush();
        var account = bytes.ToArray();
        // Callers that come at the same time compute it once.
        lock (_lock)
        {
            if (_known is not { } known || !known.Account.AsSpan().SequenceEqual(account))
            {
                _known = known = new Known(account, Convert.ToHexString(
                    Rfc2898DeriveBytes.Pbkdf2(account, Salt, Iterations, HashAlgorithmName.SHA256, Size)));
            }

            return known.Fingerprint;
        }
    }

    private sealed record Known(byte[] Account, string Fingerprint);
}
