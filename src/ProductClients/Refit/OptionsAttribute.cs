namespace Refit;

/// <summary>A OPTIONS method. Known only for the generator to refuse it by name (RFP001).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OptionsAttribute(string path) : Attribute
{
    /// <summary>The path template.</summary>
    public string Path { get; } = path;
}
