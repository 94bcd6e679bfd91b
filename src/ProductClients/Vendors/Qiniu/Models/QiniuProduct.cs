using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A product of Qiniu spock.</summary>
[DebuggerDisplay("{ProductName,nq} ({Status,nq})")]
public sealed record QiniuProduct
{
    /// <summary>Gets the name of the product, which is also its id.</summary>
    public string? ProductName { get; init; }

    /// <summary>Gets the status: <c>Successful</c> (it runs), <c>Unstable</c> (a stack or a service is down) or
    /// <c>Failed</c> (its creation failed). The vendor's list capitalizes the values, its example does not.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the stacks that the product depends on: an array of arrays, as in the vendor's example.</summary>
    public IReadOnlyList<IReadOnlyList<QiniuStack?>?>? StackDeps { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
