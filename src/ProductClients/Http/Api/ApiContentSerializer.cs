using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Refit;

namespace ProductClients.Http;

/// <summary>Writes and reads the JSON of an interface of the app, as Refit's own serializer does.</summary>
internal sealed class ApiContentSerializer(JsonSerializerOptions options)
    : IHttpContentSerializer, IStreamingContentSerializer, ISynchronousContentSerializer
{
    private readonly SystemTextJsonContentSerializer _json = new(options);

    /// <summary>Returns what is wrong with a response, as the end of a sentence whose subject is the response.
    /// </summary>
    public static string Describe(JsonException error) => $"is not the expected JSON: {error.Message}";

    public HttpContent ToHttpContent<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToHttpContentSynchronous<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => _json.ToStreamingHttpContent(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        _json.FromHttpContentAsync<T>(content, cancellationToken);

    public async IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream,
        StreamingContentFormat format,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var items = _json.DeserializeStreamAsync<T>(stream, format, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        await using var disposal = items.ConfigureAwait(false);
        while (await MoveNextAsync(items, (ApiStream)stream).ConfigureAwait(false))
        {
            yield return items.Current;
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => _json.GetFieldNameForProperty(propertyInfo);

    private static async ValueTask<bool> MoveNextAsync<T>(IAsyncEnumerator<T> items, ApiStream stream)
    {
        try
        {
            return await items.MoveNextAsync().ConfigureAwait(false);
        }
        catch (JsonException error)
        {
            throw stream.Invalid(Describe(error));
        }
    }
}
