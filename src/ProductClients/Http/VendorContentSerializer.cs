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
            const string problem = ResponseFailure.NotDocumented + ": ";
            throw buffered is null
                ? registration.Unread(problem + error.Message)
                : buffered.State.Invalid(
                    problem + BadValue.Describe(buffered.State, error, body.Span, idName), body.Span);
        }
    }

    public async IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (stream is not GuardedStream guarded)
        {
            var items = JsonSerializer.DeserializeAsyncEnumerable(stream, TypeInfo<T>(), cancellationToken)
                .GetAsyncEnumerator(cancellationToken);
            await using var disposal = items.ConfigureAwait(false);
            while (await MoveNextAsync(items).ConfigureAwait(false))
            {
                yield return items.Current;
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

    // Only the stream of a client without the handlers is read so.
    private async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T?> items)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            throw registration.Unread($"{ResponseFailure.NotDocumented}: {error.Message}");
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} has no metadata for {typeof(T)}.");
}
