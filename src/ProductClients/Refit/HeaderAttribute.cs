namespace Refit;

/// <summary>A request header whose value is the argument; null sends no such header.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string header) : Attribute
{
    /// <summary>The header's name.</summary>
    public string Header { get; } = header;
}
