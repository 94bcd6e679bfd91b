using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ProductClients.Diagnostics;
using Refit;

namespace ProductClients.Http;

/// <summary>Reads a vendor's JSON with its generated models.</summary>
internal sealed class JsonContentSerializer(Registration registration, JsonSerializerContext json)
    : IHttpContentSerializer, IStreamingContentSerializer
{
    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        // A page was read by the ResponseReader; only a client without the handlers has another content.
        using var read = content is BufferedContent
            ? null
            : await BodyReader.ReadAsync(content, int.MaxValue - 1, cancellationToken).ConfigureAwait(false);
        var body = read?.Memory ?? ((BufferedContent)content).Memory;
        try
        {
            return JsonSerializer.Deserialize(ByteOrderMark.Skip(body.Span), TypeInfo<T>())
                ?? throw registration.Failure(ProductErrorCode.InvalidResponse, "the answer is null");
        }
        catch (JsonException error)
        {
            // The message names the place, never the text; but the vendor's own names are on the way to it.
            var failure = registration.Failure(
                ProductErrorCode.InvalidResponse, $"the answer is not the documented JSON: {error.Message}", error);
            throw (content as BufferedContent)?.Redactor?.Redact(failure) ?? failure;
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
        var redactor = (stream as GuardedStream)?.Redactor;
        for (var position = 1L; await MoveNextAsync(items, position, redactor).ConfigureAwait(false); position++)
        {
            yield return items.Current;
        }
    }

    public HttpContent ToHttpContent<T>(T item) =>
        throw new NotSupportedException("The typed interfaces send no body.");

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;

    private async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items, long position, Redactor? redactor)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            var failure = registration.Failure(
                ProductErrorCode.InvalidResponse,
                $"the answer is not the documented JSON, at product {position}: {error.Message}",
                error);
            throw redactor?.Redact(failure) ?? failure;
        }
        catch (ProductClientException error)
        {
            var shown = redactor?.Redact(error) ?? error;
            if (ReferenceEquals(shown, error))
            {
                throw;
            }

            throw shown;
        }
    }

    private JsonTypeInfo<T> TypeInfo<T>() =>
        json.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"{json.GetType().Name} does not know {typeof(T).Name}.");
}
