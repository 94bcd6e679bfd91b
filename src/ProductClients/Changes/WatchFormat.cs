using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ProductClients.Listing;

namespace ProductClients.Changes;

/// <summary>Writes and reads the state of a watch.</summary>
/// <remarks>The state is a magic number, a version, blocks with their length before them, and the SHA-256 of everything
/// before it. The first block is the key; then each registration has one block and one for each chunk of its records.
/// </remarks>
internal static class WatchFormat
{
    public const byte Version = 1;

    public const string Damaged = "it is damaged: part of it is missing or was changed";

    private const int MaxPiece = 1 << 20;

    private static ReadOnlySpan<byte> Magic => "PCWATCH"u8;

    public static async Task WriteAsync(WatchMemory memory, Stream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await WriteAsync((byte[])[.. Magic, Version]).ConfigureAwait(false);
        await WriteBlockAsync(memory.Hasher.Key).ConfigureAwait(false);
        foreach (var registration in memory.Registrations)
        {
            await WriteBlockAsync(Describe(registration)).ConfigureAwait(false);
            for (var i = 0; i < registration.Products.Records.Count; i++)
            {
                await WriteBlockAsync(registration.Products.Records.Block(i)).ConfigureAwait(false);
            }
        }

        await WriteBlockAsync(ReadOnlyMemory<byte>.Empty).ConfigureAwait(false);
        await stream.WriteAsync(hash.GetHashAndReset(), cancellationToken).ConfigureAwait(false);

        async Task WriteBlockAsync(ReadOnlyMemory<byte> block)
        {
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, block.Length);
            await WriteAsync(length).ConfigureAwait(false);
            await WriteAsync(block).ConfigureAwait(false);
        }

        async Task WriteAsync(ReadOnlyMemory<byte> bytes)
        {
            hash.AppendData(bytes.Span);
            await stream.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a state.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or has another version. The message says which.
    /// </exception>
    public static async Task<WatchMemory> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        try
        {
            var start = await ReadAsync(Magic.Length + 1).ConfigureAwait(false);
            if (!start.AsSpan().StartsWith(Magic))
            {
                throw new InvalidDataException(Damaged);
            }

            if (start[^1] != Version)
            {
                throw new InvalidDataException(
                    $"it has version {start[^1]}, and this library reads version {Version}");
            }

            var blocks = new List<byte[]>();
            while (await ReadBlockAsync().ConfigureAwait(false) is { Length: > 0 } block)
            {
                blocks.Add(block);
            }

            var expected = hash.GetHashAndReset();
            var isWritten = (await ReadAsync(expected.Length).ConfigureAwait(false)).AsSpan().SequenceEqual(expected)
                && await stream.ReadAsync(new byte[1], cancellationToken).ConfigureAwait(false) == 0;
            return isWritten ? Parse(blocks) : throw new InvalidDataException(Damaged);
        }
        catch (Exception error) when (error is EndOfStreamException or ArgumentException or FormatException)
        {
            throw new InvalidDataException(Damaged, error);
        }

        async Task<byte[]> ReadBlockAsync() =>
            await ReadAsync(BinaryPrimitives.ReadInt32LittleEndian(await ReadAsync(sizeof(int)).ConfigureAwait(false)))
                .ConfigureAwait(false);

        // A length that was changed must not take memory that the stream does not fill.
        async Task<byte[]> ReadAsync(int length)
        {
            var bytes = new byte[length < 0 ? throw new InvalidDataException(Damaged) : Math.Min(length, MaxPiece)];
            for (var read = 0; ;)
            {
                await stream.ReadExactlyAsync(bytes.AsMemory(read), cancellationToken).ConfigureAwait(false);
                read = bytes.Length;
                if (read == length)
                {
                    hash.AppendData(bytes);
                    return bytes;
                }

                Array.Resize(ref bytes, (int)Math.Min(length, 2L * read));
            }
        }
    }

    private static byte[] Describe(WatchedRegistration registration)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(registration.Name);
        writer.Write(registration.Query);
        writer.Write(registration.HasBaseline);
        writer.Write(registration.Products.Records.Count);
        writer.Flush();
        return bytes.ToArray();
    }

    // The checksum is right, so only a forged state is not valid here.
    private static WatchMemory Parse(List<byte[]> blocks)
    {
        if (blocks is not [{ Length: WatchHasher.KeySize } key, ..])
        {
            throw new InvalidDataException(Damaged);
        }

        var memory = new WatchMemory(new WatchHasher(key));
        for (var next = 1; next < blocks.Count;)
        {
            using var reader = new BinaryReader(new MemoryStream(blocks[next++]), Encoding.UTF8);
            var (name, query) = (reader.ReadString(), reader.ReadBytes(QueryHash.Size));
            var registration = new WatchedRegistration(name, query, memory.Hasher)
            {
                HasBaseline = reader.ReadBoolean(),
            };
            var records = new RecordChunks();
            for (var count = reader.ReadInt32(); count > 0; count--)
            {
                records.AddBlock(blocks[next], blocks[next].Length);
                next++;
            }

            registration.Products.Load(records);
            memory.Add(registration);
        }

        return memory;
    }
}
