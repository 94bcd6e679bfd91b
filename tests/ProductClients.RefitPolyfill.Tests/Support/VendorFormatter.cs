using System.Globalization;
using System.Reflection;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>A vendor's way to write values, usable with Refit and, unboxed, with the polyfill.</summary>
internal sealed class VendorFormatter : IUrlParameterFormatter, IUrlScalarFormatter
{
    public string Format(bool value) => value ? "Y" : "N";

    public string Format(long value) => string.Create(CultureInfo.InvariantCulture, $"no.{value}");

    public string Format(DateTimeOffset value) =>
        value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
        throw new InvalidOperationException("A formatter of scalars is not handed boxed values.");
}
