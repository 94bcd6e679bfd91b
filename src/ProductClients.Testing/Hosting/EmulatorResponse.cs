using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductClients.Testing;

/// <summary>A response before it is sent.</summary>
internal sealed class EmulatorResponse(int status, ResponseBody body, string? contentType = "application/json")
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Status => status;

    public ResponseBody Body => body;

    public string? ContentType => contentType;

    /// <summary>The reason that the journal shows. The body has the vendor's own words.</summary>
    public string? Rejection { get; set; }

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static EmulatorResponse Text(int status, string body, string? contentType = "application/json") =>
        new(status, new BytesBody(Encoding.UTF8.GetBytes(body)), contentType);

    public static EmulatorResponse Json(
        int status, Action<Utf8JsonWriter> write, string contentType = "application/json", string? rejection = null)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return new EmulatorResponse(status, new BytesBody(buffer.WrittenMemory), contentType) { Rejection = rejection };
    }
}
