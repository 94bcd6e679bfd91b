using System.Reflection;

namespace Refit;

/// <summary>Reads response bodies. What the polyfill never calls is here because Refit's interface has it.</summary>
internal interface IHttpContentSerializer
{
    /// <summary>Writes a request body; never called, since a GET has none.</summary>
    HttpContent ToHttpContent<T>(T item);

    /// <summary>Reads a response body.</summary>
    Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);

    /// <summary>The name of a form field; never called.</summary>
    string? GetFieldNameForProperty(PropertyInfo propertyInfo);
}
