using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Conventions;

public class PublicTypeTests
{
    private static readonly Type[] PublicTypes = typeof(Product).Assembly.GetExportedTypes();

    // A property with one of these words in its name has the type Secret, whose ToString is redacted.
    private static readonly string[] SecretWords = ["Secret", "Password", "SharedKey", "ApiKey", "Token"];

    [Fact]
    public void Every_public_async_method_takes_a_cancellation_token()
    {
        var methods = PublicTypes
            .SelectMany(static type => type.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => IsAsync(method.ReturnType)
                && method.Name is not ("DisposeAsync" or "AsPages" or "AsProducts"));

        Assert.All(methods, static method => Assert.True(
            method.GetParameters().LastOrDefault()?.ParameterType == typeof(CancellationToken),
            $"{method.DeclaringType}.{method.Name} takes no CancellationToken"));
    }

    [Fact]
    public void No_public_property_exposes_a_secret_as_text()
    {
        var properties = PublicTypes.SelectMany(static type => type.GetProperties())
            .Where(static property => SecretWords.Any(word => property.Name.Contains(word, StringComparison.Ordinal))
                && property.Name is not "ContinuationToken");

        Assert.All(
            properties.Where(static property => property.DeclaringType != typeof(SourceCursor)),
            static property => Assert.NotEqual(typeof(string), property.PropertyType));
    }

    [Fact]
    public void Secret_is_redacted_as_text_and_in_the_debugger()
    {
        var secret = new Secret("canary");

        Assert.DoesNotContain(
            "canary",
            $"{secret} {secret.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value}",
            StringComparison.Ordinal);
    }

    [Fact]
    public void Credentials_are_redacted_as_text() =>
        Assert.DoesNotContain(
            "canary",
            new HuaweiCredentials("AK", new Secret("canary"), new Secret("canary")).ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void Public_classes_are_sealed_or_abstract_except_the_exception_type() =>
        Assert.All(
            PublicTypes.Where(static type => type is { IsClass: true, IsSealed: false, IsAbstract: false }),
            static type => Assert.Equal(typeof(ProductClientException), type));

    [Fact]
    public void Every_response_model_keeps_unknown_fields()
    {
        Assert.NotEmpty(Models);
        Assert.All(Models, static model => Assert.NotNull(model.GetProperty("AdditionalFields")));
    }

    // System.Text.Json boxes the value of every init property that it reads.
    [Fact]
    public void Every_property_of_a_response_model_can_be_set() => Assert.All(
        Models.SelectMany(static model => model.GetProperties()),
        static property => Assert.DoesNotContain(
            typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    private static IEnumerable<Type> Models => PublicTypes.Where(static type =>
        type.Namespace!.StartsWith("ProductClients.Vendors.", StringComparison.Ordinal)
        && type is { IsClass: true, IsAbstract: false }
        && type.GetConstructor([]) is not null
        && !type.IsSubclassOf(typeof(VendorOptions))
        && !type.Name.EndsWith("Query", StringComparison.Ordinal));

    private static bool IsAsync(Type type) =>
        type.IsAssignableTo(typeof(Task))
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>)
            || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)))
        || type == typeof(ValueTask)
        || type.GetCustomAttribute<AsyncMethodBuilderAttribute>() is not null;
}
