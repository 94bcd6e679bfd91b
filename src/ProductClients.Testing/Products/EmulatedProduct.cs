using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>
/// One product of an emulator. The text of a test or of the vendor's page is kept byte for byte. A generated
/// product is written each time that it is needed, so that 200,000 of them take a few megabytes.
/// </summary>
internal sealed class EmulatedProduct
{
    private readonly byte[]? _json;
    private readonly ProductGenerator? _generator;
    private readonly int _ordinal;
    private object? _facts;

    public EmulatedProduct(byte[] json) => _json = json;

    public EmulatedProduct(ProductGenerator generator, int ordinal)
    {
        _generator = generator;
        _ordinal = ordinal;
    }

    public string Json => Encoding.UTF8.GetString(ToUtf8().Span);

    public void WriteTo(IBufferWriter<byte> output)
    {
        if (_json is not null)
            output.Write(_json);
        else
            _generator!.Write(output, _ordinal);
    }

    public ReadOnlyMemory<byte> ToUtf8()
    {
        if (_json is not null)
            return _json;
        var buffer = new ArrayBufferWriter<byte>(512);
        _generator!.Write(buffer, _ordinal);
        return buffer.WrittenMemory;
    }

    /// <summary>Returns the values that filters compare. They are read from the JSON text once.</summary>
    public T Facts<T>(Func<JsonElement, T> read) where T : class
    {
        // Two threads may both read. The result is the same.
        if (Volatile.Read(ref _facts) is T known)
            return known;
        using var document = JsonDocument.Parse(ToUtf8());
        var facts = read(document.RootElement);
        Volatile.Write(ref _facts, facts);
        return facts;
    }
}
