using FsCheck;
using FsCheck.Fluent;

namespace ProductClients.Tests.Signing;

/// <summary>Generates arbitrary texts, and times from 1970 to 2038 in seconds.</summary>
public static class SigningCases
{
    public static Arbitrary<SigningCase> Cases() => Arb.From(
        from parts in ArbMap.Default.GeneratorFor<string[]>()
        from seconds in Gen.Choose(0, int.MaxValue)
        select new SigningCase(
            [.. parts.Select(Clean).Distinct(StringComparer.Ordinal)], DateTimeOffset.FromUnixTimeSeconds(seconds)),
        Shrink);

    // A lone surrogate is refused when a value is written into a request, before a signer reads it.
    private static string Clean(string? text) =>
        string.Concat((text ?? "").EnumerateRunes().Where(static rune => rune != System.Text.Rune.ReplacementChar));

    private static IEnumerable<SigningCase> Shrink(SigningCase @case) =>
        @case.Parts.Select((_, left) => @case with { Parts = [.. @case.Parts.Where((_, i) => i != left)] });
}
