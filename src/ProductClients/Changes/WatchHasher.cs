using System.Buffers.Binary;
using System.Security.Cryptography;
using ProductClients.Listing;

namespace ProductClients.Changes;

/// <summary>The hashes of a watch: SipHash-2-4 with a key that is kept in the state. Not thread-safe.</summary>
internal sealed class WatchHasher
{
    public const int KeySize = 2 * sizeof(ulong);

    private readonly (ulong Low, ulong High) _key;
    private readonly FieldValues _values = new();
    private byte[] _id = new byte[256];

    public WatchHasher(byte[] key)
    {
        Key = key;
        _key = (
            BinaryPrimitives.ReadUInt64LittleEndian(key),
            BinaryPrimitives.ReadUInt64LittleEndian(key.AsSpan(sizeof(ulong))));
    }

    public byte[] Key { get; }

    public static WatchHasher WithNewKey() => new(RandomNumberGenerator.GetBytes(KeySize));

    /// <summary>Encodes an id. The bytes are valid until the next call.</summary>
    public ReadOnlySpan<byte> ReadId(string id, out bool isUtf16) =>
        ProductRecord.EncodeId(id, ref _id, out isUtf16);

    public ulong HashOf(ReadOnlySpan<byte> bytes) => (ulong)Hash128.Of(bytes, _key);

    /// <summary>Returns whether a field of the product differs from the record. Almost always none does, so only one
    /// hash is computed.</summary>
    public bool Differs(Product product, ProductRecord record)
    {
        _values.Read(product);
        return HashOf(_values.All) != record.All;
    }

    /// <summary>Writes the hashes of the product to the record.</summary>
    /// <returns>The fields whose hash was another one; all fields if there is none, since their hashes are short.
    /// </returns>
    public IReadOnlyList<ProductField> Update(Product product, ProductRecord record)
    {
        _values.Read(product);
        record.All = HashOf(_values.All);
        var changed = new List<ProductField>();
        foreach (var field in FieldValues.Fields)
        {
            var hash = (uint)HashOf(_values[field]);
            if (record[field] != hash)
            {
                record[field] = hash;
                changed.Add(field);
            }
        }

        return changed.Count > 0 ? changed : FieldValues.Fields;
    }
}
