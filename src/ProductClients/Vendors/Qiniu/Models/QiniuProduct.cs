using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.Qiniu;

/// <summary>A product of Qiniu spock.</summary>
/// <remarks>A property is <see langword="null"/> if the response does not have it. The library does not change a
/// product after it is read, so that any thread can read it. Equality is by reference.</remarks>
public sealed class QiniuProduct
{
    /// <summary>Gets or sets the name of the product, which is also its id.</summary>
    public string? ProductName { get; set; }

    /// <summary>Gets or sets the status: <c>Successful</c> (it runs), <c>Unstable</c> (a stack or a service is down) or
    /// <c>Failed</c> (its creation failed). The vendor's list capitalizes the values, its example does not.</summary>
    public string? Status { get; set; }

    /// <summary>Gets or sets the stacks that the product depends on: an array of arrays, as in the vendor's
    /// example.</summary>
    public IReadOnlyList<IReadOnlyList<QiniuStack?>?>? StackDeps { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the name and the status.</summary>
    public override string ToString() => $"{ProductName} ({Status})";
}
