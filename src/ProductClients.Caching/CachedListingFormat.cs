using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace ProductClients.Caching;

/// <summary>The bytes of an entry: a mark, the version, the time, the numbers of products and pages, the report, the
/// pages, and a checksum, which detects accidental changes. Numbers are little-endian.</summary>
internal static class CachedListingFormat
{
    private const int HeadLength = 20;
    private const int ChecksumLength = 8;

    private static ReadOnlySpan<byte> Mark => "PCL"u8;

    public static void Write(CachedListing listing, IBufferWriter<byte> target)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> head = stackalloc byte[HeadLength];
        Mark.CopyTo(head);
        head[3] = CachedListing.Schema;
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], listing.StoredAt.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], listing.Products);
        BinaryPrimitives.WriteInt32LittleEndian(head[16..], listing.Pages.Count);
        Append(target, hash, head);
        AppendPart(target, hash, listing.Report.Span);
        foreach (var page in listing.Pages)
        {
            AppendPart(target, hash, page.Span);
        }

        Span<byte> checksum = stackalloc byte[SHA256.HashSizeInBytes];
        hash.GetHashAndReset(checksum);
        target.Write(checksum[..ChecksumLength]);
    }

    /// <summary>Reads an entry, which keeps the memory.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged, or have another version.</exception>
    public static CachedListing Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeadLength + ChecksumLength || !bytes.Span.StartsWith(Mark))
        {
            throw new InvalidDataException("the entry is not a listing");
        }

        if (bytes.Span[3] is var version and not CachedListing.Schema)
        {
            throw new InvalidDataException(
                $"the entry has version {version}, and this library reads version {CachedListing.Schema}");
        }

        var content = bytes[..^ChecksumLength];
        if (!SHA256.HashData(content.Span).AsSpan(0, ChecksumLength).SequenceEqual(bytes.Span[^ChecksumLength..]))
        {
            throw new InvalidDataException("the entry is damaged: its checksum is wrong");
        }

        var storedAt = new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(content.Span[4..]), TimeSpan.Zero);
        var products = BinaryPrimitives.ReadInt32LittleEndian(content.Span[12..]);
        var count = BinaryPrimitives.ReadInt32LittleEndian(content.Span[16..]);
        var rest = content[HeadLength..];
        // The checksum has no key, so another program can have written any length.
        if (count < 0 || count > rest.Length / sizeof(int))
        {
            throw new InvalidDataException("the entry is damaged: its number of pages is wrong");
        }

        var pages = new ReadOnlyMemory<byte>[count];
        var report = TakePart(ref rest);
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = TakePart(ref rest);
        }

        return new CachedListing(storedAt, products, report, pages);
    }

    private static ReadOnlyMemory<byte> TakePart(ref ReadOnlyMemory<byte> rest)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(rest.Span);
        var part = rest.Slice(sizeof(int), length);
        rest = rest[(sizeof(int) + length)..];
        return part;
    }

    private static void AppendPart(IBufferWriter<byte> target, IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        Append(target, hash, length);
        Append(target, hash, part);
    }

    private static void Append(IBufferWriter<byte> target, IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        target.Write(bytes);
    }
}
