using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductClients.Vendors.LicenseSpring;

/// <summary>A product of the LicenseSpring License API v4.</summary>
[DebuggerDisplay("{Id} {ProductName,nq}")]
public sealed record LicenseSpringProduct
{
    /// <summary>Gets the product's id (64 bits).</summary>
    public long? Id { get; init; }

    /// <summary>Gets the product's name.</summary>
    public string? ProductName { get; init; }

    /// <summary>Gets the short code.</summary>
    public string? ShortCode { get; init; }

    /// <summary>Gets the time of creation.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Gets the time of the last change.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Gets whether the product is active.</summary>
    public bool? Active { get; init; }

    /// <summary>Gets whether the product is archived.</summary>
    public bool? IsArchived { get; init; }

    /// <summary>Gets the company's id.</summary>
    public long? CompanyId { get; init; }

    /// <summary>Gets how licenses are authorized: <c>license-key</c> or <c>user</c>.</summary>
    public string? AuthorizationMethod { get; init; }

    /// <summary>Gets the default type of a license: <c>perpetual</c>, <c>time-limited</c>, <c>consumption</c> or
    /// <c>subscription</c>.</summary>
    public string? DefaultLicenseType { get; init; }

    /// <summary>Gets the end of validity as an ISO 8601 date. The vendor's example has an empty string.</summary>
    public string? ValidDuration { get; init; }

    /// <summary>Gets the duration of a subscription, such as <c>5d</c>, <c>2m</c> or <c>3y</c>. It may be
    /// empty.</summary>
    public string? SubscriptionDuration { get; init; }

    /// <summary>Gets the duration of maintenance, such as <c>5d</c>, <c>2m</c> or <c>3y</c>. It may be empty.</summary>
    public string? MaintenanceDuration { get; init; }

    /// <summary>Gets whether there is a maintenance period.</summary>
    public bool? EnableMaintenancePeriod { get; init; }

    /// <summary>Gets whether trials are allowed.</summary>
    public bool? AllowTrial { get; init; }

    /// <summary>Gets the length of a trial in days.</summary>
    public long? TrialDays { get; init; }

    /// <summary>Gets the maximum number of activations.</summary>
    public long? MaxActivations { get; init; }

    /// <summary>Gets whether a hardware id is required.</summary>
    public bool? HardwareIdRequired { get; init; }

    /// <summary>Gets whether the product is an upgrade.</summary>
    public bool? IsUpgrade { get; init; }

    /// <summary>Gets whether the product is a bundle.</summary>
    public bool? IsBundle { get; init; }

    /// <summary>Gets whether licenses are floating.</summary>
    public bool? IsFloating { get; init; }

    /// <summary>Gets whether licenses are floating licenses of the vendor's cloud.</summary>
    public bool? IsFloatingCloud { get; init; }

    /// <summary>Gets the number of floating users.</summary>
    public long? FloatingUsers { get; init; }

    /// <summary>Gets the time after which a floating license is released, in the unit of the vendor.</summary>
    public long? FloatingTimeout { get; init; }

    /// <summary>Gets whether licenses are locked to a device.</summary>
    public bool? IsNodeLocked { get; init; }

    /// <summary>Gets whether licenses are locked to a user.</summary>
    public bool? IsUserLocked { get; init; }

    /// <summary>Gets the maximum number of consumptions.</summary>
    public long? MaxConsumptions { get; init; }

    /// <summary>Gets whether more than the maximum may be consumed.</summary>
    public bool? AllowOverages { get; init; }

    /// <summary>Gets the maximum number of overages.</summary>
    public long? MaxOverages { get; init; }

    /// <summary>Gets the period of consumption. The vendor documents it as always <see langword="null"/>.</summary>
    public JsonElement? ConsumptionPeriod { get; init; }

    /// <summary>Gets whether consumption is reset.</summary>
    public bool? ResetConsumption { get; init; }

    /// <summary>Gets whether the use on virtual machines is prevented.</summary>
    public bool? PreventVm { get; init; }

    /// <summary>Gets the metadata, which can be any JSON.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Gets the features.</summary>
    public IReadOnlyList<LicenseSpringFeature?>? Features { get; init; }

    /// <summary>Gets or sets the JSON fields that this version of the library does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? AdditionalFields { get; set; }
}
