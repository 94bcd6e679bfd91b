using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Diagnostics;
using Refit;

namespace ProductClients.Http;

/// <summary>Reads the JSON of a vendor with source-generated metadata.</summary>
internal sealed class VendorContentSerializer(Registration registration, JsonSerializerContext json, string idName)
    : IHttpContentSerializer, IStreamingContentSerializer
{
    private const int MaxUnreadBytes = int.MaxValue - 1;
    private const string NotDocumented = "is not the documented JSON: ";

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // ResponseReader has read the page. Other content comes only from a client without the handlers.
        var buffered = content as BufferedContent;
        using var read = buffered is null
            ? await ReadAsync(content, cancellationToken).ConfigureAwait(false)
            : null;
        var body = buffered?.Memory ?? read!.Memory;
        var type = TypeInfo<T>();
        try
        {
            return JsonSerializer.Deserialize(ByteOrderMark.Skip(body.Span), type)
                ?? throw (buffered is null ? Unread("is null") : buffered.State.Invalid("is null", body.Span));
        }
        catch (JsonException error)
        {
            // Without the inner exception: the path in its message may contain text of the response. The message here
            // is redacted.
            throw buffered is null
                ? Unread(NotDocumented + error.Message)
                : buffered.State.Invalid(
                    NotDocumented + BadValue.Describe(buffered.State, error, body.Span, idName), body.Span);
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
            if (stream is not GuardedStream guarded)
            {
                throw Unread(NotDocumented + error.Message);
            }

            // The JSON reader reads ahead, so the error may be after the next product, but not before it.
            var problem = position > 1 ? $"is not the documented JSON after product {position - 1}: " : NotDocumented;
            throw guarded.Invalid(problem + BadValue.DescribeInArray(
                guarded.State, error, guarded.Recent, guarded.RecentNumber, TypeInfo<T>(), idName));
        }
    }

    private static async Task<PooledBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var encoding = Charset.Of(content, out _);
        var body = await BodyReader.ReadAsync(content, MaxUnreadBytes, cancellationToken).ConfigureAwait(false);
        return Charset.ToUtf8(body, encoding, MaxUnreadBytes);
    }

    // A response without the handlers is named but not quoted, because its secrets are not known.
    private ProductClientException Unread(string problem) =>
        new RequestState(
            ObservedRegistration.Unobserved(registration), new HttpRequestMessage(), CancellationToken.None)
            .Invalid(problem, []);

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} has no metadata for {typeof(T).Name}.");
}
