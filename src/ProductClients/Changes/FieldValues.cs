using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ProductClients.Changes;

/// <summary>The portable fields of a product as bytes. Two values of a field are equal if their bytes are equal. This
/// is the only rule of the comparison.</summary>
/// <remarks>Each field has its length before it, so that all bytes together identify the values. The buffer is used
/// for one product after another.</remarks>
internal sealed class FieldValues
{
    private const int LengthSize = sizeof(int);
    private const int FirstSize = 512;

    private readonly int[] _ends = new int[Fields.Length];
    private byte[] _bytes = new byte[FirstSize];
    private int _length;

    /// <summary>Gets the fields, in the order of their numbers.</summary>
    public static ProductField[] Fields { get; } = Enum.GetValues<ProductField>();

    /// <summary>Gets the bytes of all fields.</summary>
    public ReadOnlySpan<byte> All => _bytes.AsSpan(0, _length);

    /// <summary>Gets the bytes of one field.</summary>
    public ReadOnlySpan<byte> this[ProductField field]
    {
        get
        {
            var start = field == Fields[0] ? 0 : _ends[(int)field - 1];
            return _bytes.AsSpan((start + LengthSize).._ends[(int)field]);
        }
    }

    /// <summary>Returns the fields in which two products differ.</summary>
    public static IReadOnlyList<ProductField> Differences(Product old, Product @new)
    {
        var (left, right) = (new FieldValues(), new FieldValues());
        left.Read(old);
        right.Read(@new);
        return left.All.SequenceEqual(right.All)
            ? []
            : [.. Fields.Where(field => !left[field].SequenceEqual(right[field]))];
    }

    /// <summary>Reads the fields of a product.</summary>
    public void Read(Product product)
    {
        _length = 0;
        foreach (var field in Fields)
        {
            var start = _length;
            _length += LengthSize;
            Append(field, product);
            BinaryPrimitives.WriteInt32LittleEndian(Reserve(start, LengthSize), _length - start - LengthSize);
            _ends[(int)field] = _length;
        }
    }

    private void Append(ProductField field, Product product)
    {
        switch (field)
        {
            case ProductField.Vendor:
                Append(product.Vendor);
                break;
            case ProductField.Name:
                Append(product.Name);
                break;
            case ProductField.DisplayName:
                Append(product.DisplayName);
                break;
            case ProductField.Description:
                Append(product.Description);
                break;
            case ProductField.Status:
                Append((long)product.Status);
                break;
            case ProductField.RawStatus:
                Append(product.RawStatus);
                break;
            case ProductField.Category:
                Append(product.Category);
                break;
            case ProductField.Tags:
                foreach (var tag in product.Tags)
                {
                    Append(tag?.Length ?? -1);
                    Append(tag);
                }

                break;
            case ProductField.CreatedAt:
                Append(product.CreatedAt?.UtcTicks);
                break;
            case ProductField.UpdatedAt:
                Append(product.UpdatedAt?.UtcTicks);
                break;
            default:
                throw new InvalidOperationException($"{field} is not compared");
        }
    }

    // A text that is null has no byte. Any other text has one byte before its characters.
    private void Append(string? text)
    {
        if (text is not null)
        {
            var characters = MemoryMarshal.AsBytes(text.AsSpan());
            var target = Reserve(_length, 1 + characters.Length);
            target[0] = 1;
            characters.CopyTo(target[1..]);
            _length += target.Length;
        }
    }

    private void Append(long? number)
    {
        if (number is { } value)
        {
            BinaryPrimitives.WriteInt64LittleEndian(Reserve(_length, sizeof(long)), value);
            _length += sizeof(long);
        }
    }

    private Span<byte> Reserve(int start, int size)
    {
        if (_bytes.Length < start + size)
        {
            Array.Resize(ref _bytes, Math.Max(start + size, 2 * _bytes.Length));
        }

        return _bytes.AsSpan(start, size);
    }
}
