using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A service of a stack.</summary>
public sealed record QiniuService
{
    /// <summary>Gets the time of creation, in Unix seconds.</summary>
    public long? Created { get; init; }

    /// <summary>Gets the time of the last change, in Unix seconds.</summary>
    public long? Updated { get; init; }

    /// <summary>Gets the service's name.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Gets the state, such as <c>DEPLOYED</c>.</summary>
    public string? State { get; init; }

    /// <summary>Gets the status, such as <c>RUNNING</c>.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the domains.</summary>
    public IReadOnlyList<string>? Domains { get; init; }

    /// <summary>Gets the image.</summary>
    public QiniuImage? Image { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
