using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace ProductClients.Signing;

/// <summary>The key of a signature. Thread-safe.</summary>
/// <remarks>Setting up a key costs more than the HMAC of a short text, so the states of finished computations are kept
/// for the next ones. They are released with the key: credentials that are replaced leave nothing behind. A key that is
/// used once, of a credential source that returns new credentials at every call, keeps no state.</remarks>
[DebuggerDisplay("[redacted]")]
internal sealed class SecretKey(byte[] bytes)
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[] _bytes = bytes;

    // One state for each computation that can run at the same moment; more are created and not kept.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly IncrementalHash?[] _idle = new IncrementalHash?[Environment.ProcessorCount];

    private bool _isUsed;

    /// <summary>Creates a key from the UTF-8 bytes of a secret.</summary>
    public SecretKey(Secret secret)
        : this(Encoding.UTF8.GetBytes(secret.Reveal()))
    {
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Computes the HMAC-SHA256 of a text.</summary>
    public void Sha256(ReadOnlySpan<byte> text, Span<byte> mac) => Compute(HashAlgorithmName.SHA256, text, mac);

    /// <summary>Computes the HMAC-SHA1 of a text. A key is used with one algorithm.</summary>
    public void Sha1(ReadOnlySpan<byte> text, Span<byte> mac) => Compute(HashAlgorithmName.SHA1, text, mac);

    /// <summary>Returns the HMAC-SHA256 of a text in standard base64.</summary>
    public string Sha256Base64(ReadOnlySpan<byte> text)
    {
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Sha256(text, mac);
        return Convert.ToBase64String(mac);
    }

    public override string ToString() => "[redacted]";

    private void Compute(HashAlgorithmName algorithm, ReadOnlySpan<byte> text, Span<byte> mac)
    {
        // If two threads compute first at the same time, one state fewer is kept.
        var isKept = _isUsed;
        _isUsed = true;
        var state = Rent() ?? IncrementalHash.CreateHMAC(algorithm, _bytes);
        Debug.Assert(state.AlgorithmName.Name == $"HMAC{algorithm.Name}", "A key is used with one algorithm.");
        state.AppendData(text);
        state.GetHashAndReset(mac);
        if (isKept)
        {
            Return(state);
        }
        else
        {
            state.Dispose();
        }
    }

    private IncrementalHash? Rent()
    {
        foreach (ref var slot in _idle.AsSpan())
        {
            if (slot is not null && Interlocked.Exchange(ref slot, null) is { } state)
            {
                return state;
            }
        }

        return null;
    }

    private void Return(IncrementalHash state)
    {
        foreach (ref var slot in _idle.AsSpan())
        {
            if (slot is null && Interlocked.CompareExchange(ref slot, state, null) is null)
            {
                return;
            }
        }

        state.Dispose();
    }
}
