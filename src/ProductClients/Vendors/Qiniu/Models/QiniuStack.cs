using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A stack of a product.</summary>
public sealed record QiniuStack
{
    /// <summary>Gets the stack's name.</summary>
    public string? StackName { get; init; }

    /// <summary>Gets the services of the stack.</summary>
    public IReadOnlyList<QiniuService?>? Services { get; init; }

    /// <summary>Gets the metadata, which can be any JSON. It is <see langword="null"/> in the vendor's
    /// example.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets whether the stack is deployed.</summary>
    public bool? IsDeployed { get; init; }

    /// <summary>Gets the status, such as <c>RUNNING</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
