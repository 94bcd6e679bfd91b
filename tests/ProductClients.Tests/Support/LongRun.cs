using System.Reflection;

namespace ProductClients.Tests.Support;

/// <summary>Whether the tests were built with <c>-p:Long=true</c>: those that make their cases from a seed make more.
/// </summary>
internal static class LongRun
{
    private static readonly bool IsLong = typeof(LongRun).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Any(static metadata => metadata is { Key: "Long", Value: "true" });

    /// <summary>Returns how many cases to make.</summary>
    public static int Cases(int usual, int @long) => IsLong ? @long : usual;
}
