using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A product of spock.</summary>
[DebuggerDisplay("{ProductName,nq} ({Status,nq})")]
public sealed record QiniuProduct
{
    /// <summary>Gets the product's name, which is its id too.</summary>
    public string? ProductName { get; init; }

    /// <summary>Gets the status: <c>Successful</c> (runs well), <c>Unstable</c> (some stack or service is down) or
    /// <c>Failed</c> (its creation failed). The page's list is capitalised, its example is not.</summary>
    public string? Status { get; init; }

    /// <summary>Gets the stacks the product depends on: an array of arrays, as the page's example shows.</summary>
    public IReadOnlyList<IReadOnlyList<QiniuStack?>?>? StackDeps { get; init; }

    /// <summary>Gets or sets the fields this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
