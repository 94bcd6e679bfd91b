using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Diagnostics;
using Refit;

namespace ProductClients.Http;

/// <summary>Reads the JSON of a vendor with source-generated metadata.</summary>
internal sealed class VendorContentSerializer(Registration registration, JsonSerializerContext json)
    : IHttpContentSerializer, IStreamingContentSerializer
{
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // ResponseReader has read the page. Other content comes only from a client without the handlers.
        using var read = content is BufferedContent
            ? null
            : await BodyReader.ReadAsync(content, int.MaxValue - 1, cancellationToken).ConfigureAwait(false);
        var body = read?.Memory ?? ((BufferedContent)content).Memory;
        var start = content is BufferedContent ? body : default;
        var type = TypeInfo<T>();
        try
        {
            return JsonSerializer.Deserialize(ByteOrderMark.Skip(body.Span), type)
                ?? throw StateOf(content).Invalid("is null", start.Span);
        }
        catch (JsonException error)
        {
            // Without the inner exception: the path in its message may contain text of the response. The message here
            // is redacted.
            throw StateOf(content).Invalid($"is not the documented JSON: {error.Message}", start.Span);
        }
    }

    public async IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var items = JsonSerializer.DeserializeAsyncEnumerable(stream, TypeInfo<T>(), cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using var disposal = items.ConfigureAwait(false);
        for (var position = 1L; await MoveNextAsync(items, stream, position).ConfigureAwait(false); position++)
        {
            yield return items.Current;
        }
    }

    public HttpContent ToHttpContent<T>(T item) =>
        throw new NotSupportedException("The typed interfaces send no body.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items, Stream stream, long position)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            // The JSON reader reads ahead, so the error may be after the next product, but not before it.
            var after = position > 1 ? $" after product {position - 1}" : "";
            var problem = $"is not the documented JSON{after}: {error.Message}";
            throw (stream as GuardedStream)?.Invalid(problem) ?? Unread().Invalid(problem, []);
        }
    }

    private RequestState StateOf(HttpContent content) => (content as BufferedContent)?.State ?? Unread();

    // A response without the handlers is named but not quoted, because its secrets are not known.
    private RequestState Unread() =>
        new(ObservedRegistration.Unobserved(registration), new HttpRequestMessage(), CancellationToken.None);

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} has no metadata for {typeof(T).Name}.");
}
