using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Signing;

/// <summary>Any texts, and any second from 1970 to 2038.</summary>
public static class SigningCases
{
    public static Arbitrary<SigningCase> Cases() => Arb.From(
        from parts in ArbMap.Default.GeneratorFor<string[]>()
        from seconds in Gen.Choose(0, int.MaxValue)
        select new SigningCase(
            [.. parts.Select(Clean).Distinct(StringComparer.Ordinal)], DateTimeOffset.FromUnixTimeSeconds(seconds)),
        Shrink);

    // A lone surrogate is refused where a value is written into a request, long before a signer sees it.
    private static string Clean(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(static rune => rune != System.Text.Rune.ReplacementChar));

    private static IEnumerable<SigningCase> Shrink(SigningCase @case) =>
        @case.Parts.Select((_, left) => @case with { Parts = [.. @case.Parts.Where((_, i) => i != left)] });
}
