using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>Writes the vendor's product number <c>n</c>: the same for the same seed, in whatever order.</summary>
internal abstract class ProductGenerator(int seed)
{
    // The vendors write non-ASCII text as it is, not as \u escapes.
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
