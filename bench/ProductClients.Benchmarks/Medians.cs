namespace ProductClients.Benchmarks;

/// <summary>Computes medians, which a single disturbed measurement does not change.</summary>
internal static class Medians
{
    /// <summary>Returns the median; of an even number of values, the larger one in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return ordered[ordered.Length / 2];
    }

    /// <summary>Returns the median of the ratios of values that were measured side by side.</summary>
    public static double OfRatios(IEnumerable<double> values, IEnumerable<double> others) =>
        Of(values.Zip(others, static (value, other) => value / other));
}
