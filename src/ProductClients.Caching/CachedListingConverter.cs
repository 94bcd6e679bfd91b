using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Caching;

/// <summary>Writes an entry as JSON, for a cache that serializes with System.Text.Json, such as FusionCache: the same
/// bytes in base64.</summary>
internal sealed class CachedListingConverter : JsonConverter<CachedListing>
{
    public override CachedListing Read(
        ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CachedListingFormat.Read(reader.GetBytesFromBase64());

    public override void Write(Utf8JsonWriter writer, CachedListing value, JsonSerializerOptions options)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CachedListingFormat.Write(value, bytes);
        writer.WriteBase64StringValue(bytes.WrittenSpan);
    }
}
