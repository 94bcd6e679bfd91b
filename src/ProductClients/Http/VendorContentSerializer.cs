using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Refit;

namespace ProductClients.Http;

/// <summary>Reads a vendor's JSON with its generated models.</summary>
internal sealed class VendorContentSerializer(Registration registration, JsonSerializerContext json)
    : IHttpContentSerializer, IStreamingContentSerializer
{
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // A page was read by the ResponseReader; only a client without the handlers has another content.
        using var read = content is BufferedContent
            ? null
            : await BodyReader.ReadAsync(content, int.MaxValue - 1, cancellationToken).ConfigureAwait(false);
        var body = read?.Memory ?? ((BufferedContent)content).Memory;
        var response = (content as BufferedContent)?.Response ?? Unread();
        var start = content is BufferedContent ? body : default;
        var type = TypeInfo<T>();
        try
        {
            return JsonSerializer.Deserialize(ByteOrderMark.Skip(body.Span), type)
                ?? throw response.Invalid("is null", start.Span);
        }
        catch (JsonException error)
        {
            // Without the exception: its message names the place, but with the response's own words in the path.
            throw response.Invalid($"is not the documented JSON: {error.Message}", start.Span);
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
        var response = (stream as GuardedStream)?.Response ?? Unread();
        for (var position = 1L; await MoveNextAsync(items, stream, response, position).ConfigureAwait(false); position++)
        {
            yield return items.Current;
        }
    }

    public HttpContent ToHttpContent<T>(T item) =>
        throw new NotSupportedException("The typed interfaces send no body.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private static async ValueTask<bool> MoveNextAsync<T>(
        IAsyncEnumerator<T> items, Stream stream, ResponseContext response, long position)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            // The reader looks ahead, so that the place is not in the next product for certain, but not before it.
            var after = position > 1 ? $" after product {position - 1}" : "";
            var what = $"is not the documented JSON{after}: {error.Message}";
            throw (stream as GuardedStream)?.Invalid(what) ?? response.Invalid(what, []);
        }
        catch (ProductClientException error)
        {
            var shown = response.Redact(error);
            if (ReferenceEquals(shown, error))
            {
                throw;
            }

            throw shown;
        }
    }

    // What a client without the handlers reads is named, but not quoted: who would take the secrets out is not there.
    private ResponseContext Unread() => new(registration, call: null, progress: null, redactor: null);

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} does not know {typeof(T).Name}.");
}
