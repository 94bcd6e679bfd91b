using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Generates cases whose server does nothing wrong and whose query is not sorted.</summary>
public static class UnsortedServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Honest(sorted: false), ModelCases.Shrink);
}
