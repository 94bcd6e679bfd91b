using System.Reflection;
using System.Text.Json;
using Refit;

namespace ProductClients.Http;

/// <summary>Writes and reads the JSON of an interface of the app, as Refit's own serializer does.</summary>
internal sealed class ApiContentSerializer(JsonSerializerOptions options)
    : IHttpContentSerializer, IStreamingContentSerializer, ISynchronousContentSerializer
{
    private readonly SystemTextJsonContentSerializer _json = new(options);

    public HttpContent ToHttpContent<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToHttpContentSynchronous<T>(T item) => _json.ToHttpContentSynchronous(item);

    public HttpContent ToStreamingHttpContent<T>(T item) => _json.ToStreamingHttpContent(item);

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        _json.FromHttpContentAsync<T>(content, cancellationToken);

    public IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream, StreamingContentFormat format, CancellationToken cancellationToken = default) =>
        _json.DeserializeStreamAsync<T>(stream, format, cancellationToken);

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => _json.GetFieldNameForProperty(propertyInfo);
}
