using System.Collections;
using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace ProductClients.Tests.Diagnostics;

/// <summary>
/// The texts that a debugger shows for a fully expanded object. For the types of the library, these are all fields and
/// properties except those that are marked as never shown.
/// </summary>
internal static class DebuggerView
{
    public const BindingFlags Members =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private const int MaxDepth = 12;

    public static IReadOnlyList<string> Of(object root)
    {
        var shown = new List<string>();
        Open(root, shown, new HashSet<object>(ReferenceEqualityComparer.Instance), depth: 0);
        return shown;
    }

    public static bool IsNeverShown(MemberInfo member) =>
        member.GetCustomAttribute<DebuggerBrowsableAttribute>()?.State == DebuggerBrowsableState.Never;

    private static void Open(object? value, List<string> shown, HashSet<object> opened, int depth)
    {
        if (value is null || depth > MaxDepth || !opened.Add(value))
        {
            return;
        }

        shown.Add(value.ToString() ?? "");
        if (value is byte[] bytes)
        {
            shown.Add(Encoding.Latin1.GetString(bytes));
        }
        else if (value is not string)
        {
            foreach (var part in PartsOf(value))
            {
                Open(part, shown, opened, depth + 1);
            }
        }
    }

    private static IEnumerable<object?> PartsOf(object value) => value switch
    {
        Task { IsCompletedSuccessfully: true } => [value.GetType().GetProperty("Result")?.GetValue(value)],
        Delegate { Target: { } target } => [target],
        IEnumerable items => items.Cast<object?>(),
        _ => value.GetType().Assembly == typeof(Secret).Assembly ? MembersOf(value) : [],
    };

    private static IEnumerable<object?> MembersOf(object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Members).Where(static field => !IsNeverShown(field)))
            {
                yield return field.GetValue(value);
            }

            foreach (var property in type.GetProperties(Members).Where(IsReadable))
            {
                yield return property.GetValue(value);
            }
        }
    }

    private static bool IsReadable(PropertyInfo property) =>
        property.CanRead && !IsNeverShown(property)
        && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRefLike;
}
