using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A stack of a product.</summary>
public sealed class QiniuStack
{
    /// <summary>Gets or sets the stack's name.</summary>
    public string? StackName { get; set; }

    /// <summary>Gets or sets the services of the stack.</summary>
    public IReadOnlyList<QiniuService?>? Services { get; set; }

    /// <summary>Gets or sets the metadata, which can be any JSON. It is <see langword="null"/> in the vendor's
    /// example.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Gets or sets whether the stack is deployed.</summary>
    public bool? IsDeployed { get; set; }

    /// <summary>Gets or sets the status, such as <c>RUNNING</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the name and the status.</summary>
    public override string ToString() => $"{StackName} ({Status})";
}
