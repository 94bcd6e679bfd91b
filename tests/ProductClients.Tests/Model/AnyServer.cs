using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Servers that do one thing wrong, or nothing.</summary>
public static class AnyServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Any(), ModelCases.Shrink);
}
