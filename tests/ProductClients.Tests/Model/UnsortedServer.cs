using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Servers that do nothing wrong, and queries that are not sorted.</summary>
public static class UnsortedServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Honest(sorted: false), ModelCases.Shrink);
}
