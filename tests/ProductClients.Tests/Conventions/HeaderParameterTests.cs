using System.Reflection;
using ProductClients.Tests.EndToEnd;
using Refit;

namespace ProductClients.Tests.Conventions;

/// <summary>
/// Refit removes line breaks from a header value. The client of a registration refuses the value instead.
/// </summary>
public class HeaderParameterTests
{
    private static readonly string[] Unsendable = ["v\r\nX-Evil: 1", "v\n", "v\0", "v\u007F", "키"];

    private static readonly IEnumerable<ParameterInfo> Parameters =
        from type in typeof(Product).Assembly.GetExportedTypes()
        where type is { IsInterface: true } && type.Name.EndsWith("ProductsApi", StringComparison.Ordinal)
        from method in type.GetMethods()
        from parameter in method.GetParameters()
        where parameter.IsDefined(typeof(HeaderAttribute))
        select parameter;

    public static TheoryData<string, string, string> Headers
    {
        get
        {
            var headers = new TheoryData<string, string, string>();
            foreach (var parameter in Parameters)
            {
                headers.Add(parameter.Member.DeclaringType!.Name, parameter.Member.Name, parameter.Name!);
            }

            return headers;
        }
    }

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task Header_value_that_cannot_be_sent_is_refused(string type, string method, string name)
    {
        var header = Parameters.Single(parameter => parameter.Member.DeclaringType!.Name == type
            && parameter.Member.Name == method && parameter.Name == name);
        var vendor = type[1..^"ProductsApi".Length].ToLowerInvariant();
        await using var app = await VendorFixture.StartAsync();
        var api = app.Lister(vendor).GetService(header.Member.DeclaringType!);

        var headerName = header.GetCustomAttribute<HeaderAttribute>()!.Header;
        foreach (var value in Unsendable)
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => CallAsync(api!, header, value));

            Assert.StartsWith(
                $"The value of the header '{headerName}' has the character U+",
                error.Message,
                StringComparison.Ordinal);
        }

        Assert.Empty(app.Vendor(vendor).Requests);
    }

    private static Task CallAsync(object api, ParameterInfo header, string value)
    {
        var method = (MethodInfo)header.Member;
        var arguments = method.GetParameters().Select(parameter =>
            parameter.Position == header.Position ? value : parameter.HasDefaultValue ? parameter.DefaultValue : "p");
        return (Task)method.Invoke(api, BindingFlags.DoNotWrapExceptions, binder: null, [.. arguments], culture: null)!;
    }
}
