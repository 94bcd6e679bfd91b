using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NSubstitute;

namespace ProductClients.Tests.Conventions;

/// <summary>Creates instances of the public types with a value in every property that can be set.</summary>
internal static class Instances
{
    /// <summary>Gets the public types of which an app can create an instance.</summary>
    public static IEnumerable<Type> Types => typeof(Product).Assembly.GetExportedTypes().Where(static type =>
        type is { IsAbstract: false, IsInterface: false, IsEnum: false }
        && !type.IsSubclassOf(typeof(Delegate))
        && !type.IsSubclassOf(typeof(JsonConverter))
        && !type.IsSubclassOf(typeof(RegistrationOptions))
        && type.GetConstructors().Length > 0);

    /// <summary>Creates an instance. Instances of the same seed have equal values; those of different seeds differ in
    /// each property.</summary>
    public static object Create(Type type, int seed)
    {
        var constructor = type.GetConstructors().MaxBy(static constructor => constructor.GetParameters().Length)!;
        var instance = constructor.Invoke(
            [.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, seed))]);
        foreach (var property in Settable(type))
        {
            property.SetValue(instance, Value(property.PropertyType, seed));
        }

        return instance;
    }

    /// <summary>Returns the properties that an app can set, also those that only an initializer can set.</summary>
    public static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(static property => property.GetSetMethod() is not null);

    public static object Value(Type type, int seed)
    {
        var time = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(seed);
        return type switch
        {
            _ when Nullable.GetUnderlyingType(type) is { } underlying => Value(underlying, seed),
            { IsEnum: true } => Enum.GetValues(type).GetValue(seed % Enum.GetValues(type).Length)!,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) =>
                List(type.GetGenericArguments()[0], seed),
            _ when type == typeof(IDictionary<string, JsonElement>) => new Dictionary<string, JsonElement>
            {
                ["new"] = (JsonElement)Value(typeof(JsonElement), seed),
            },
            _ when type == typeof(JsonElement) => JsonDocument.Parse($"[{seed}]").RootElement,
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(time),
            _ when type == typeof(DateTime) => time,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(seed),
            _ when type == typeof(Uri) => new Uri($"https://host-{seed}"),
            _ when type == typeof(TimeProvider) => TimeProvider.System,
            _ when type == typeof(bool) => seed % 2 == 0,
            _ when type == typeof(string) || type == typeof(object) => $"text {seed}",
            _ when type == typeof(Exception) => new InvalidOperationException($"text {seed}"),
            _ when type.IsInterface || type.IsSubclassOf(typeof(Delegate)) => Substitute.For([type], []),
            { IsPrimitive: true } => Convert.ChangeType(seed, type, CultureInfo.InvariantCulture),
            _ => Create(type, seed),
        };
    }

    private static Array List(Type item, int seed)
    {
        var list = Array.CreateInstance(item, 1);
        list.SetValue(Value(item, seed), 0);
        return list;
    }
}
