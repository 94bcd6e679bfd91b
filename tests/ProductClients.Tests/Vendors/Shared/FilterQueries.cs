using ProductClients.Listing;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A query for each portable filter.</summary>
internal static class FilterQueries
{
    public static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    public static ProductQuery Of(ProductFilter filter) => filter switch
    {
        ProductFilter.Ids => new() { Ids = ["A"] },
        ProductFilter.Name => new() { Name = "A" },
        ProductFilter.NameContains => new() { NameContains = "A" },
        ProductFilter.Statuses => new() { Statuses = [ProductStatus.Active] },
        ProductFilter.Tag => new() { Tag = "A" },
        ProductFilter.Category => new() { Category = "A" },
        ProductFilter.Created => new() { CreatedFrom = Noon, CreatedTo = Noon },
        _ => new() { UpdatedFrom = Noon, UpdatedTo = Noon },
    };

    /// <summary>Returns how a plan treats a filter: "pushed", "local" or "no field".</summary>
    public static string TreatmentOf(IProductSource source, ProductFilter filter)
    {
        var plan = ListingPlan.Create("acme", Of(filter), source);
        return plan.SkipReason is not null ? "no field"
            : plan.Source.Pushed.Contains(filter) ? "pushed"
            : plan.Local.Contains(filter) ? "local"
            : "lost";
    }

    /// <summary>Returns what the source announces for a filter, in the words of <see cref="TreatmentOf"/>.</summary>
    public static string CapabilityOf(IProductSource source, ProductFilter filter) => source.Capabilities[filter] switch
    {
        FilterSupport.NotAvailable => "no field",
        FilterSupport.Pushed => "pushed",
        _ => "local",
    };

    public static string ConflictOf(IProductSource source, ProductQuery query) =>
        Assert.Throws<ArgumentException>(() => ListingPlan.Create("acme", query, source)).Message;
}
