namespace Refit;

/// <summary>A PATCH method. Known only for the generator to refuse it by name (RFP001).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PatchAttribute(string path) : Attribute
{
    /// <summary>The path template.</summary>
    public string Path { get; } = path;
}
