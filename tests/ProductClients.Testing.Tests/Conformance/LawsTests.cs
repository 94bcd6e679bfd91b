namespace ProductClients.Testing.Tests.Conformance;

/// <summary>The laws against vendors that break them.</summary>
public sealed class LawsTests
{
    public static TheoryData<string> Names => [.. Saboteurs.All.Select(static saboteur => saboteur.ToString())];

    public static TheoryData<string> Laws => [.. ListerConformance.Laws.Select(static law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_vendor_is_caught_by_its_law(string saboteur)
    {
        var broken = Saboteurs.All.Single(known => known.ToString() == saboteur);

        var caught = await Assert.ThrowsAsync<ConformanceException>(
            () => broken.CheckAsync(broken.Law, TestContext.Current.CancellationToken));

        Assert.Equal(broken.Law, caught.Law);
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public void Every_law_has_a_vendor_that_breaks_it(string law) =>
        Assert.Contains(Saboteurs.All, saboteur => saboteur.Law == law);

    [Theory]
    [MemberData(nameof(Laws))]
    public async Task The_honest_vendors_that_are_sabotaged_break_none(string law)
    {
        await new Saboteur(law, "none").CheckAsync(law, TestContext.Current.CancellationToken);
        await new Saboteur(law, "none") { IsArray = true }.CheckAsync(law, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Laws_have_names_of_one_word_and_a_promise_each()
    {
        Assert.Distinct(ListerConformance.Laws.Select(static law => law.Name));
        Assert.All(ListerConformance.Laws, static law => Assert.Matches("^[A-Z][A-Za-z]+$", law.Name));
        Assert.All(ListerConformance.Laws, static law => Assert.EndsWith(".", law.Promise, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_broken_law_says_its_name_its_promise_what_was_expected_and_what_was_seen()
    {
        var firstPageOnly = Saboteurs.All.Single(static saboteur => saboteur.Law == "EveryProduct");

        var caught = await Assert.ThrowsAsync<ConformanceException>(() => firstPageOnly.CheckAsync("EveryProduct"));

        Assert.Equal(
            """
            EveryProduct is broken: Every product is listed, once, to the last one.
              expected: products: 350
              seen:     100
            """.ReplaceLineEndings("\n"),
            caught.Message);
    }

    [Fact]
    public async Task A_law_that_says_nothing_about_a_vendor_says_why()
    {
        var array = new Saboteur("PageSize", "none") { IsArray = true };

        var outcome = await array.CheckAsync("PageSize", TestContext.Current.CancellationToken);

        Assert.Equal("InMemory answers with one array", outcome.NotApplicable);
    }

    [Fact]
    public async Task An_unknown_law_is_refused() =>
        await Assert.ThrowsAsync<ArgumentException>("law", () => new Saboteur("x", "none").CheckAsync("x"));
}
