namespace Refit;

/// <summary>A method that sends a GET request.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GetAttribute(string path) : Attribute
{
    /// <summary>
    /// The path template, from the base address on: it starts with <c>/</c>, and <c>{name}</c> takes the parameter of
    /// that name or alias.
    /// </summary>
    public string Path { get; } = path;
}
