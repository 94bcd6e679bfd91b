using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A service of a stack.</summary>
public sealed class QiniuService
{
    /// <summary>Gets or sets the time of creation, in Unix seconds.</summary>
    public long? Created { get; set; }

    /// <summary>Gets or sets the time of the last change, in Unix seconds.</summary>
    public long? Updated { get; set; }

    /// <summary>Gets or sets the service's name.</summary>
    public string? ServiceName { get; set; }

    /// <summary>Gets or sets the state, such as <c>DEPLOYED</c>.</summary>
    public string? State { get; set; }

    /// <summary>Gets or sets the status, such as <c>RUNNING</c>.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets the domains.</summary>
    public IReadOnlyList<string?>? Domains { get; set; }

    /// <summary>Gets or sets the image.</summary>
    public QiniuImage? Image { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the name and the status.</summary>
    public override string ToString() => $"{ServiceName} ({Status})";
}
