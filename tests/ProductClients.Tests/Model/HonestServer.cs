using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Generates cases whose server does nothing wrong.</summary>
public static class HonestServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Honest(), ModelCases.Shrink);
}
