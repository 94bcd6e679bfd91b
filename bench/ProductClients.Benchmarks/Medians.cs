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
}
