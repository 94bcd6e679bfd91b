namespace Refit;

/// <summary>An argument that travels in <see cref="HttpRequestMessage.Options"/> for handlers; never sent.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PropertyAttribute(string key) : Attribute
{
    /// <summary>The option's key.</summary>
    public string Key { get; } = key;
}
