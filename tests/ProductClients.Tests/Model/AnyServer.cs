using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Model;

/// <summary>Generates cases whose server does one thing wrong, or nothing.</summary>
public static class AnyServer
{
    public static Arbitrary<ModelCase> Cases() => Arb.From(ModelCases.Any(), ModelCases.Shrink);
}
