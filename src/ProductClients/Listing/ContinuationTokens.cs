using System.Security.Cryptography;
using ProductClients.Redaction;

namespace ProductClients.Listing;

/// <summary>Writes a place of a listing as a continuation token, and reads it again, also in another process.</summary>
/// <remarks>A token is the base64url encoding of: version, registration, vendor, a hash of the query, the place, and a
/// checksum. The checksum detects accidental changes. A forged token only makes the listing start at another place,
/// within the limits of the options.</remarks>
internal sealed class ContinuationTokens(ListingPlan plan)
{
    private const byte Version = 1;
    private const int ChecksumSize = 8;
    private const int MaxShown = 100;
    private const string Damaged = "it is damaged: part of it is missing or was changed";

    private readonly Lazy<byte[]> _query = new(() => QueryHash.Of(plan));

    public string Write(ListingPlace place)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Version);
            writer.Write(plan.Registration.Name);
            writer.Write(plan.Registration.Vendor);
            writer.Write(_query.Value);
            place.Write(writer);
        }

        bytes.Write(SHA256.HashData(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)).AsSpan(0, ChecksumSize));
        return Encode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>Reads a token.</summary>
    /// <exception cref="ArgumentException">The token is damaged, or was created for another registration or query.
    /// </exception>
    public ListingPlace Read(string continuationToken)
    {
        string rejection;
        try
        {
            return Read(Decode(continuationToken));
        }
        catch (InvalidDataException error)
        {
            rejection = error.Message;
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            // The lengths in a forged token may be wrong.
            rejection = Damaged;
        }

        throw new ArgumentException(
            $"{plan.Registration.Name}: the continuation token cannot be used: {rejection}.",
            nameof(continuationToken));
    }

    private ListingPlace Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() is var version and not Version)
        {
            throw new InvalidDataException($"it has version {version}, and this library reads version {Version}");
        }

        var (madeBy, madeFor) = (reader.ReadString(), reader.ReadString());
        if (!madeBy.Equals(plan.Registration.Name, StringComparison.OrdinalIgnoreCase)
            || madeFor != plan.Registration.Vendor)
        {
            throw new InvalidDataException(
                $"it was made by the registration '{SafeText.OneLine(madeBy, MaxShown)}' "
                + $"({SafeText.OneLine(madeFor, MaxShown)})");
        }

        if (!reader.ReadBytes(QueryHash.Size).AsSpan().SequenceEqual(_query.Value))
        {
            throw new InvalidDataException("it was made by another query; only PageSize and Take may differ");
        }

        var place = ListingPlace.Read(reader);
        return place.IsPossible ? place : throw new InvalidDataException(Damaged);
    }

    private static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static byte[] Decode(string token)
    {
        var text = token.Replace('-', '+').Replace('_', '/');
        var buffer = new byte[token.Length];
        var isWritten = Convert.TryFromBase64String(
            text.PadRight((text.Length + 3) / 4 * 4, '='), buffer, out var length)
            && length > ChecksumSize
            // The last character has unused bits. They must not have been edited either.
            && string.Equals(Encode(buffer.AsSpan(0, length)), token, StringComparison.Ordinal)
            && SHA256.HashData(buffer.AsSpan(0, length - ChecksumSize)).AsSpan(0, ChecksumSize)
                .SequenceEqual(buffer.AsSpan(length - ChecksumSize, ChecksumSize));
        return isWritten ? buffer[..(length - ChecksumSize)] : throw new InvalidDataException(Damaged);
    }
}
