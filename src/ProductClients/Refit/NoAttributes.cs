using System.Reflection;

namespace Refit;

/// <summary>The attribute provider that formatters are handed: without reflection there is nothing to read.</summary>
internal sealed class NoAttributes : ICustomAttributeProvider
{
    /// <summary>The only instance.</summary>
    public static NoAttributes Instance { get; } = new();

    /// <inheritdoc />
    public object[] GetCustomAttributes(bool inherit) => [];

    /// <inheritdoc />
    public object[] GetCustomAttributes(Type attributeType, bool inherit) => [];

    /// <inheritdoc />
    public bool IsDefined(Type attributeType, bool inherit) => false;
}
