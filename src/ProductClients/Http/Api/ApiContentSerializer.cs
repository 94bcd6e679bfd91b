using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace ProductClients.Http;

/// <summary>Writes and reads the JSON of an interface of the app, as Refit's own serializer does.</summary>
internal sealed class ApiContentSerializer(Registration registration, JsonSerializerOptions options)
    : IHttpContentSerializer, IStreamingContentSerializer, ISynchronousContentSerializer
{
    private readonly SystemTextJsonContentSerializer _json = new(options);

    /// <summary>Returns what is wrong with a response, as the end of a sentence whose subject is the response.
    /// </summary>
    public static string Describe(JsonException error) => $"is not the expected JSON: {error.Message}";

    public HttpContent ToHttpContent<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToHttpContentSynchronous<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => _json.ToStreamingHttpContent(item);

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // ApiReader has read the body. Other content is that of a response of the app's own resilience strategy.
        var buffered = content as BufferedContent;
        using var read = buffered is null
            ? await Charset.ReadAsync(content, cancellationToken).ConfigureAwait(false)
            : null;
        var body = buffered?.Memory ?? read!.Memory;
        return JsonSerializer.Deserialize(
            ByteOrderMark.Skip(body.Span), (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    public async IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var transcoding = (stream as ApiStream)?.Encoding is { } encoding
            ? Encoding.CreateTranscodingStream(stream, encoding, Encoding.UTF8, leaveOpen: true)
            : null;
        var items = _json.DeserializeStreamAsync<T>(transcoding ?? stream, format, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using var disposal = items.ConfigureAwait(false);
        while (await MoveNextAsync(items, stream).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => _json.GetFieldNameForProperty(propertyInfo);

    private async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items, Stream stream)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            throw (stream as ApiStream)?.Invalid(Describe(error)) ?? registration.Unread(Describe(error));
        }
    }
}
