namespace ProductClients.Testing;

/// <summary>Decides whether a law applies to a vendor.</summary>
internal static class Applicability
{
    /// <summary>Returns why a law does not apply, as far as this is known before the stand-in starts.</summary>
    /// <returns>The reason, or <see langword="null"/> if the law applies so far.</returns>
    public static string? WhyNot(ConformanceLaw law, VendorFaults faults, bool hasNativeQuery, bool hasConflictingQuery)
    {
        if ((law.Faults & ~faults) is not VendorFaults.None and var missing)
            return $"Faults does not include {missing}";
        if (law.Needs.HasFlag(LawNeeds.NativeQuery) && !hasNativeQuery)
            return "NativeQuery is null";
        if (law.Needs.HasFlag(LawNeeds.ConflictingQuery) && !hasConflictingQuery)
            return "ConflictingQuery is null";
        return law.Needs.HasFlag(LawNeeds.Cultures) && CallerLaws.MissingCulture is { } culture
            ? $"this machine does not have the culture {culture}"
            : null;
    }

    /// <summary>Returns why a law does not apply to a vendor whose stand-in is running.</summary>
    /// <returns>The reason, or <see langword="null"/> if the law applies so far.</returns>
    public static string? WhyNot(ConformanceLaw law, IProductLister lister, VendorScript script)
    {
        var capabilities = lister.Capabilities;
        if (law.Needs.HasFlag(LawNeeds.Pages) && !capabilities.IsPaged)
            return $"{lister.Vendor} responds with one array";
        if (law.Needs.HasFlag(LawNeeds.Array) && capabilities.IsPaged)
            return $"{lister.Vendor} responds in pages";
        if (law.Needs.HasFlag(LawNeeds.Options) && !script.IsConfigured)
            return "the stand-in did not pass its options to VendorScript.Configure";
        if (law.Needs.HasFlag(LawNeeds.Times)
            && capabilities is { Created: FilterSupport.NotAvailable, Updated: FilterSupport.NotAvailable })
        {
            return $"products of {lister.Vendor} have no times";
        }

        return law.Needs.HasFlag(LawNeeds.PushedFilter)
            && !NaiveModel.Filters.Any(filter => capabilities[filter] == FilterSupport.Pushed)
            ? $"{lister.Vendor} pushes no filter"
            : null;
    }
}
