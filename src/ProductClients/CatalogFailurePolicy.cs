using System.Text.Json.Serialization;

namespace ProductClients;

/// <summary>Specifies what a catalog listing does when one registration fails.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CatalogFailurePolicy>))]
public enum CatalogFailurePolicy
{
    /// <summary>Lists the other registrations to their end. The enumeration then throws a
    /// <see cref="ProductCatalogException"/>.</summary>
    Isolate = 0,

    /// <summary>Lists the other registrations to their end and throws nothing. The failure is only in the
    /// <see cref="CatalogListing.Report"/>.</summary>
    ReportOnly,

    /// <summary>Cancels every request under way. The enumeration throws a <see cref="ProductCatalogException"/>
    /// immediately.</summary>
    FailFast,
}
