using System.Reflection;
using System.Text;

namespace ProductClients.Tests.Conventions;

/// <summary>Writes the public API of an assembly, one line a member, in a stable order.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.Append("    ").Append(member).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Kind(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : type is { IsAbstract: true, IsSealed: true } ? "static class"
        : type.IsAbstract ? "abstract class"
        : type.IsSealed ? "sealed class"
        : "class";

    private static string Bases(Type type)
    {
        var bases = type.GetInterfaces().Where(static i => i.IsVisible).Select(Name);
        if (type.IsClass && type.BaseType != typeof(object))
        {
            bases = bases.Prepend(Name(type.BaseType!));
        }

        var list = string.Join(", ", bases.Order(StringComparer.Ordinal));
        return type.IsEnum || list.Length == 0 ? "" : $" : {list}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetValues(type).Cast<object>()
                .Select(static value => $"{value} = {Convert.ToInt64(value, provider: null)}");
        }

        return type.GetConstructors(Declared).Where(IsVisible).Select(static c => $"new({Parameters(c)})")
            .Concat(type.GetFields(Declared).Where(static f => f.IsPublic)
                .Select(static f => $"{(f.IsLiteral ? "const " : "")}{Name(f.FieldType)} {f.Name}{Constant(f)}"))
            .Concat(type.GetProperties(Declared).Where(static p => p.GetAccessors(nonPublic: true).Any(IsVisible)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(static m => IsVisible(m) && !m.Name.StartsWith('<')
                    && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal)))
                .Select(static m => $"{(m.IsStatic ? "static " : "")}{Name(m.ReturnType)} {m.Name}{Generics(m)}({Parameters(m)})"));
    }

    private static string Constant(FieldInfo field) => field.IsLiteral ? $" = \"{field.GetRawConstantValue()}\"" : "";

    private static string Property(PropertyInfo property)
    {
        var index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(static p => Name(p.ParameterType)))}]"
            : "";
        var set = property.SetMethod is { } setter && IsVisible(setter)
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? " init;" : " set;"
            : "";
        return $"{Name(property.PropertyType)}{Nullable(property)} {property.Name}{index} {{ get;{set} }}";
    }

    private static string Nullable(PropertyInfo property) =>
        !property.PropertyType.IsValueType
        && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable
            ? "?"
            : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static p =>
        $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? $" = {p.DefaultValue ?? "default"}" : "")}"));

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily;

    private static string Name(Type type)
    {
        if (type.IsGenericType)
        {
            var name = type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];
            return type.GetGenericTypeDefinition() == typeof(Nullable<>)
                ? $"{Name(type.GetGenericArguments()[0])}?"
                : $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        }

        return type.IsGenericParameter || type.Namespace is null || !type.Namespace.StartsWith("ProductClients", StringComparison.Ordinal)
            ? type.Name
            : type.FullName!;
    }
}
