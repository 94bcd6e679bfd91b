namespace ProductClients.Testing;

/// <summary>Decides whether a law applies to a vendor.</summary>
internal static class Applicability
{
    /// <summary>Returns why a law does not apply, as far as it is known before the stand-in is started.</summary>
    /// <returns>The reason, or <see langword="null"/>.</returns>
    public static string? WhyNot(ConformanceLaw law, VendorFaults faults, bool hasNativeQuery, bool hasConflictingQuery)
    {
        if ((law.Faults & ~faults) is not VendorFaults.None and var missing)
            return $"the stand-in does not say that it can do this: {missing}";
        if (law.Needs.HasFlag(LawNeeds.NativeQuery) && !hasNativeQuery)
            return "the vendor names no native query (NativeQuery)";
        if (law.Needs.HasFlag(LawNeeds.ConflictingQuery) && !hasConflictingQuery)
            return "the vendor names no query that conflicts (ConflictingQuery)";
        return law.Needs.HasFlag(LawNeeds.Cultures) && CallerLaws.MissingCulture is { } culture
            ? $"this machine has no culture {culture}"
            : null;
    }

    /// <summary>Returns why a law does not apply to a vendor whose stand-in runs.</summary>
    /// <returns>The reason, or <see langword="null"/>.</returns>
    public static string? WhyNot(ConformanceLaw law, IProductLister lister, VendorScript script)
    {
        var capabilities = lister.Capabilities;
        if (law.Needs.HasFlag(LawNeeds.Pages) && !capabilities.IsPaged)
            return $"{lister.Vendor} responds with one array";
        if (law.Needs.HasFlag(LawNeeds.Array) && capabilities.IsPaged)
            return $"{lister.Vendor} responses in pages";
        if (law.Needs.HasFlag(LawNeeds.Options) && !script.IsConfigured)
            return "the registration takes no options";
        if (law.Needs.HasFlag(LawNeeds.Times)
            && capabilities is { Created: FilterSupport.NotAvailable, Updated: FilterSupport.NotAvailable })
        {
            return $"{lister.Vendor} has no times";
        }

        return law.Needs.HasFlag(LawNeeds.PushedFilter)
            && !NaiveModel.Filters.Any(filter => capabilities[filter] == FilterSupport.Pushed)
            ? $"{lister.Vendor} pushes no filter"
            : null;
    }
}
