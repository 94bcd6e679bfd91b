using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes the vendor's product of a number. It depends on the seed and the number alone.</summary>
internal abstract class ProductGenerator(int seed)
{
    // The vendors do not escape non-ASCII text.
    private static readonly JsonWriterOptions Options =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write(IBufferWriter<byte> output, int ordinal)
    {
        using var writer = new Utf8JsonWriter(output, Options);
        var random = new DeterministicRandom(seed, ordinal);
        WriteProduct(writer, ordinal, ref random);
    }

    protected abstract void WriteProduct(Utf8JsonWriter writer, int ordinal, ref DeterministicRandom random);
}
