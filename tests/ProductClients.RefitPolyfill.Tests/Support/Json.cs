using System.Reflection;
using System.Text.Json;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Support;

internal sealed class Json : IHttpContentSerializer, IStreamingContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => throw new NotSupportedException();

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        JsonSerializer.Deserialize<T>(await content.ReadAsStringAsync(cancellationToken));

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => throw new NotSupportedException();

    public IAsyncEnumerable<T?> DeserializeStreamAsync<T>(
        Stream stream, StreamingContentFormat format, CancellationToken cancellationToken = default) =>
        JsonSerializer.DeserializeAsyncEnumerable<T>(stream, cancellationToken: cancellationToken);
}
