using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;

namespace ProductClients.Changes;

/// <summary>What is remembered of a product, as bytes: its id, a hash of all portable fields, and a shorter one of each
/// field.</summary>
/// <remarks>The layout is that of the state file: flags (1 byte), the hash of all fields (8), the hash of each field
/// (4), the length of the id (1 to 5), the id. A change is found by the hash of all fields; the others only tell which
/// field changed. Nothing but the id can be read back.</remarks>
internal readonly ref struct ProductRecord
{
    /// <summary>The bytes of a record before the length of its id.</summary>
    public const int HashSize = 1 + sizeof(ulong) + (FieldCount * sizeof(uint));

    private const int FieldCount = 10;
    private const int FieldsAt = 1 + sizeof(ulong);
    private const byte MarkFlag = 1;
    private const byte Utf16Flag = 2;
    private const byte RemovedFlag = 4;

    private readonly Span<byte> _bytes;
    private readonly int _idAt;
    private readonly int _idLength;

    /// <param name="bytes">The record, and possibly what comes after it.</param>
    /// <exception cref="InvalidDataException">The bytes are no record.</exception>
    public ProductRecord(Span<byte> bytes)
    {
        _idAt = HashSize;
        var shift = 0;
        byte part;
        do
        {
            part = _idAt < bytes.Length && shift < 32
                ? bytes[_idAt]
                : throw new InvalidDataException(WatchFormat.Damaged);
            _idAt++;
            _idLength |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);
        _bytes = _idLength >= 0 && _idLength <= bytes.Length - _idAt
            ? bytes[..(_idAt + _idLength)]
            : throw new InvalidDataException(WatchFormat.Damaged);
    }

    public int Size => _bytes.Length;

    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Gets the id as <see cref="EncodeId"/> returns it.</summary>
    public ReadOnlySpan<byte> IdBytes => _bytes[_idAt..];

    public bool IsUtf16 => (_bytes[0] & Utf16Flag) != 0;

    public string Id => IsUtf16
        ? new string(MemoryMarshal.Cast<byte, char>(IdBytes))
        : Encoding.UTF8.GetString(IdBytes);

    /// <summary>Gets or sets the mark of the round in which the product was last received: 0 or 1.</summary>
    public int Mark
    {
        get => _bytes[0] & MarkFlag;
        set => _bytes[0] = (byte)((_bytes[0] & ~MarkFlag) | value);
    }

    public bool IsRemoved => (_bytes[0] & RemovedFlag) != 0;

    public ulong All
    {
        get => BinaryPrimitives.ReadUInt64LittleEndian(_bytes[1..]);
        set => BinaryPrimitives.WriteUInt64LittleEndian(_bytes[1..], value);
    }

    public uint this[ProductField field]
    {
        get => BinaryPrimitives.ReadUInt32LittleEndian(_bytes[(FieldsAt + ((int)field * sizeof(uint)))..]);
        set => BinaryPrimitives.WriteUInt32LittleEndian(_bytes[(FieldsAt + ((int)field * sizeof(uint)))..], value);
    }

    /// <summary>Returns the number of bytes of a record.</summary>
    public static int SizeOf(int idLength)
    {
        var size = HashSize + 1 + idLength;
        for (var rest = idLength >> 7; rest > 0; rest >>= 7)
        {
            size++;
        }

        return size;
    }

    /// <summary>Writes the id of a new record, whose bytes are zero.</summary>
    public static void Create(Span<byte> bytes, ReadOnlySpan<byte> id, bool isUtf16)
    {
        bytes[0] = isUtf16 ? Utf16Flag : (byte)0;
        var at = HashSize;
        var rest = id.Length;
        for (; rest > 0x7F; rest >>= 7)
        {
            bytes[at++] = (byte)(rest | 0x80);
        }

        bytes[at++] = (byte)rest;
        id.CopyTo(bytes[at..]);
    }

    /// <summary>Encodes an id as UTF-8. An id that is not valid Unicode stays UTF-16, so that no two ids are equal.
    /// </summary>
    /// <param name="id">The id.</param>
    /// <param name="buffer">The buffer, which is replaced by a larger one if it is too small.</param>
    /// <param name="isUtf16">Whether the id stays UTF-16.</param>
    public static ReadOnlySpan<byte> EncodeId(string id, ref byte[] buffer, out bool isUtf16)
    {
        var size = Encoding.UTF8.GetMaxByteCount(id.Length);
        buffer = buffer.Length < size ? new byte[size] : buffer;
        var status = Utf8.FromUtf16(id, buffer, out _, out var written, replaceInvalidSequences: false);
        isUtf16 = status != OperationStatus.Done;
        return isUtf16 ? MemoryMarshal.AsBytes(id.AsSpan()) : buffer.AsSpan(0, written);
    }

    public void Remove() => _bytes[0] |= RemovedFlag;
}
