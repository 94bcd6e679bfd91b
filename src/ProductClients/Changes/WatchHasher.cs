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

    /// <summary>Writes the hashes of a product to a new record.</summary>
    public void Write(Product product, ProductRecord record)
    {
        _values.Read(product);
        record.All = HashOf(_values.All);
        foreach (var field in FieldValues.Fields)
        {
            record[field] = HashOf(field);
        }
    }

    /// <summary>Writes the hashes of a product to its record. Almost always no field differs, so only one hash is
    /// computed.</summary>
    /// <returns>The fields that differ.</returns>
    public IReadOnlyList<ProductField> Update(Product product, ProductRecord record)
    {
        _values.Read(product);
        var all = HashOf(_values.All);
        if (all == record.All)
        {
            return [];
        }

        record.All = all;
        var differing = new List<ProductField>();
        foreach (var field in FieldValues.Fields)
        {
            var hash = HashOf(field);
            if (record[field] != hash)
            {
                record[field] = hash;
                differing.Add(field);
            }
        }

        // The hash of a field is short, so the field that differs may not be found.
        return differing.Count > 0 ? differing : FieldValues.Fields;
    }

    private uint HashOf(ProductField field) => (uint)HashOf(_values[field]);
}
