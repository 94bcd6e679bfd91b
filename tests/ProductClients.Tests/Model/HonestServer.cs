using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Servers that do nothing wrong.</summary>
public static class HonestServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Honest(), ModelCases.Shrink);
}
