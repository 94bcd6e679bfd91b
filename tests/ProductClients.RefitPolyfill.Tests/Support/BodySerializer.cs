using System.Reflection;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>A serializer that cannot stream.</summary>
internal sealed class BodySerializer : IHttpContentSerializer
{
    public HttpContent ToHttpContent<T>(T item) => throw new NotSupportedException();

    public Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => throw new NotSupportedException();
}
