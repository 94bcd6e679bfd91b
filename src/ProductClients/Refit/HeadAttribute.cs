namespace Refit;

/// <summary>A HEAD method. Known only for the generator to refuse it by name (RFP001).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class HeadAttribute(string path) : Attribute
{
    /// <summary>The path template.</summary>
    public string Path { get; } = path;
}
