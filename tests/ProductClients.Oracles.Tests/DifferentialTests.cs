using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;

namespace ProductClients.Oracles.Tests;

/// <summary>Compares the library's signers with the vendors' own packages on random requests.</summary>
public sealed class DifferentialTests(OracleFixture oracle, ITestOutputHelper output)
{
    public static IEnumerable<TheoryDataRow<string>> Schemes =>
        Scheme.All.Select(static scheme => new TheoryDataRow<string>(scheme.Name));

    public static IEnumerable<TheoryDataRow<string, string>> Exclusions =>
        from scheme in Scheme.All
        from exclusion in scheme.Exclusions
        select new TheoryDataRow<string, string>(scheme.Name, exclusion.Name);

    [Theory, MemberData(nameof(Schemes))]
    public async Task Library_and_vendors_package_sign_a_request_equally(string name)
    {
        var scheme = Get(name);
        var excluded = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var cases = Comparison.Draw(scheme, Randomness.Count, drawn =>
        {
            var rules = scheme.ExclusionsOf(drawn).ToList();
            rules.ForEach(rule => excluded[rule] = excluded.GetValueOrDefault(rule) + 1);
            return rules.Count == 0;
        });
        var disagreements = await Comparison.RunAsync(oracle, scheme, cases);
        output.WriteLine($"{name}: {cases.Count} requests compared ({Randomness.Repeat}); excluded:");
        excluded.ToList().ForEach(rule => output.WriteLine($"  {rule.Value,5} {rule.Key}"));
        Assert.True(disagreements.Count == 0, Comparison.Describe(scheme, disagreements));
    }

    [Theory, MemberData(nameof(Schemes))]
    public async Task Different_keys_give_different_signatures_for_every_request(string name)
    {
        var scheme = Get(name);
        var cases = Comparison.Draw(scheme, 300, drawn => !scheme.ExclusionsOf(drawn).Any());
        var disagreements = await Comparison.RunAsync(
            oracle, scheme, cases, static input => input with { SecretKey = input.SecretKey + "x" });
        Assert.Equal(cases.Count, disagreements.Count);
        Assert.All(disagreements, static one => Assert.NotEqual(one.Ours.Authorization, one.Theirs.Authorization));
    }

    [Theory, MemberData(nameof(Exclusions))]
    public async Task Excluded_requests_are_signed_differently(string name, string rule)
    {
        var scheme = Get(name);
        var cases = Comparison.Draw(scheme, 100, drawn => scheme.ExclusionsOf(drawn).SequenceEqual([rule]));
        var disagreements = await Comparison.RunAsync(oracle, scheme, cases);
        output.WriteLine($"{disagreements.Count} of {cases.Count} differ");
        Assert.NotEmpty(disagreements);
    }

    private static Scheme Get(string name) => Scheme.All.Single(scheme => scheme.Name == name);
}
