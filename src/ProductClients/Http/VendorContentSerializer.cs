using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace ProductClients.Http;

/// <summary>Reads the JSON of a vendor with source-generated metadata.</summary>
internal sealed class VendorContentSerializer(Registration registration, JsonSerializerContext json, string idName)
    : IHttpContentSerializer, IStreamingContentSerializer
{
    private const string NotDocumented = "is not the documented JSON: ";

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // ResponseReader has read the page. Other content comes only from a client without the handlers.
        var buffered = content as BufferedContent;
        using var read = buffered is null
            ? await Charset.ReadAsync(content, cancellationToken).ConfigureAwait(false)
            : null;
        var body = buffered?.Memory ?? read!.Memory;
        var type = TypeInfo<T>();
        try
        {
            return JsonSerializer.Deserialize(ByteOrderMark.Skip(body.Span), type)
                ?? throw (buffered?.State.Invalid("is null", body.Span) ?? registration.Unread("is null"));
        }
        catch (JsonException error)
        {
            // Without the inner exception: the path in its message may contain text of the response. The message here
            // is redacted.
            throw buffered is null
                ? registration.Unread(NotDocumented + error.Message)
                : buffered.State.Invalid(
                    NotDocumented + BadValue.Describe(buffered.State, error, body.Span, idName), body.Span);
        }
    }

    public async IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (stream is not GuardedStream guarded)
        {
            foreach (var product in await ReadListAsync<T>(stream, cancellationToken).ConfigureAwait(false))
            {
                yield return product;
            }

            yield break;
        }

        using var batches = new ProductBatches<T>(guarded, TypeInfo<List<T?>>(), TypeInfo<T>(), idName);
        while (await batches.ReadAsync(cancellationToken).ConfigureAwait(false) is { } products)
        {
            foreach (var product in products)
            {
                yield return product;
            }
        }
    }

    public HttpContent ToHttpContent<T>(T item) =>
        throw new NotSupportedException("The typed interfaces send no body.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    // The content of a client without the handlers.
    private async Task<List<T?>> ReadListAsync<T>(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(stream, TypeInfo<List<T?>>(), cancellationToken)
                .ConfigureAwait(false) ?? [];
        }
        catch (JsonException error)
        {
            throw registration.Unread(NotDocumented + error.Message);
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} has no metadata for {typeof(T).Name}.");
}
