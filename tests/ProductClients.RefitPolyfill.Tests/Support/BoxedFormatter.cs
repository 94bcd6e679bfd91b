using System.Reflection;
using Refit;

namespace ProductClients.RefitPolyfill.Tests.Support;

/// <summary>A formatter as Refit knows it: every value comes as an object.</summary>
internal sealed class BoxedFormatter(Func<object?, string?> format) : IUrlParameterFormatter
{
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type)
    {
        Assert.Empty(attributeProvider.GetCustomAttributes(inherit: true));
        Assert.Empty(attributeProvider.GetCustomAttributes(typeof(QueryAttribute), inherit: true));
        Assert.False(attributeProvider.IsDefined(typeof(QueryAttribute), inherit: true));
        Assert.True(type.IsInterface);
        return format(value);
    }
}
