using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A product of the LicenseSpring License API v4.</summary>
/// <remarks>A property is <see langword="null"/> if the response does not have it. The library does not change a
/// product after it is read, so that any thread can read it. Equality is by reference.</remarks>
public sealed class LicenseSpringProduct
{
    /// <summary>Gets or sets the product's id (64 bits).</summary>
    public long? Id { get; set; }

    /// <summary>Gets or sets the product's name.</summary>
    public string? ProductName { get; set; }

    /// <summary>Gets or sets the short code.</summary>
    public string? ShortCode { get; set; }

    /// <summary>Gets or sets the time of creation.</summary>
    public DateTimeOffset? CreatedAt { get; set; }

    /// <summary>Gets or sets the time of the last change.</summary>
    public DateTimeOffset? UpdatedAt { get; set; }

    /// <summary>Gets or sets whether the product is active.</summary>
    public bool? Active { get; set; }

    /// <summary>Gets or sets whether the product is archived.</summary>
    public bool? IsArchived { get; set; }

    /// <summary>Gets or sets the company's id.</summary>
    public long? CompanyId { get; set; }

    /// <summary>Gets or sets how licenses are authorized: <c>license-key</c> or <c>user</c>.</summary>
    public string? AuthorizationMethod { get; set; }

    /// <summary>Gets or sets the default type of a license: <c>perpetual</c>, <c>time-limited</c>, <c>consumption</c>
    /// or <c>subscription</c>.</summary>
    public string? DefaultLicenseType { get; set; }

    /// <summary>Gets or sets the end of validity as an ISO 8601 date. The vendor's example has an empty
    /// string.</summary>
    public string? ValidDuration { get; set; }

    /// <summary>Gets or sets the duration of a subscription, such as <c>5d</c>, <c>2m</c> or <c>3y</c>. It may be
    /// empty.</summary>
    public string? SubscriptionDuration { get; set; }

    /// <summary>Gets or sets the duration of maintenance, such as <c>5d</c>, <c>2m</c> or <c>3y</c>. It may be
    /// empty.</summary>
    public string? MaintenanceDuration { get; set; }

    /// <summary>Gets or sets whether there is a maintenance period.</summary>
    public bool? EnableMaintenancePeriod { get; set; }

    /// <summary>Gets or sets whether trials are allowed.</summary>
    public bool? AllowTrial { get; set; }

    /// <summary>Gets or sets the length of a trial in days.</summary>
    public long? TrialDays { get; set; }

    /// <summary>Gets or sets the maximum number of activations.</summary>
    public long? MaxActivations { get; set; }

    /// <summary>Gets or sets whether a hardware id is required.</summary>
    public bool? HardwareIdRequired { get; set; }

    /// <summary>Gets or sets whether the product is an upgrade.</summary>
    public bool? IsUpgrade { get; set; }

    /// <summary>Gets or sets whether the product is a bundle.</summary>
    public bool? IsBundle { get; set; }

    /// <summary>Gets or sets whether licenses are floating.</summary>
    public bool? IsFloating { get; set; }

    /// <summary>Gets or sets whether licenses are floating licenses of the vendor's cloud.</summary>
    public bool? IsFloatingCloud { get; set; }

    /// <summary>Gets or sets the number of floating users.</summary>
    public long? FloatingUsers { get; set; }

    /// <summary>Gets or sets the time after which a floating license is released, in the unit of the vendor.</summary>
    public long? FloatingTimeout { get; set; }

    /// <summary>Gets or sets whether licenses are locked to a device.</summary>
    public bool? IsNodeLocked { get; set; }

    /// <summary>Gets or sets whether licenses are locked to a user.</summary>
    public bool? IsUserLocked { get; set; }

    /// <summary>Gets or sets the maximum number of consumptions.</summary>
    public long? MaxConsumptions { get; set; }

    /// <summary>Gets or sets whether more than the maximum may be consumed.</summary>
    public bool? AllowOverages { get; set; }

    /// <summary>Gets or sets the maximum number of overages.</summary>
    public long? MaxOverages { get; set; }

    /// <summary>Gets or sets the period of consumption. The vendor documents it as always <see
    /// langword="null"/>.</summary>
    public JsonElement? ConsumptionPeriod { get; set; }

    /// <summary>Gets or sets whether consumption is reset.</summary>
    public bool? ResetConsumption { get; set; }

    /// <summary>Gets or sets whether the use on virtual machines is prevented.</summary>
    public bool? PreventVm { get; set; }

    /// <summary>Gets or sets the metadata, which can be any JSON.</summary>
    public JsonElement? Metadata { get; set; }

    /// <summary>Gets or sets the features.</summary>
    public IReadOnlyList<LicenseSpringFeature?>? Features { get; set; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }

    /// <summary>Returns the id and the name.</summary>
    public override string ToString() => $"{Id} {ProductName}";
}
