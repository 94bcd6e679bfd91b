namespace ProductClients.Testing.Tests.Conformance;

/// <summary>Tests each law with vendors that break it.</summary>
public sealed class LawsTests
{
    public static TheoryData<string> Names => [.. Saboteurs.All.Select(static saboteur => saboteur.ToString())];

    public static TheoryData<string> Laws => [.. ListerConformance.Laws.Select(static law => law.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Law_detects_the_vendor_that_breaks_it(string saboteur)
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
    [InlineData(false)]
    [InlineData(true)]
    public async Task Vendors_without_defect_keep_every_law(bool isArray)
    {
        var inner = new Saboteur("all", "none") { IsArray = isArray };

        foreach (var law in await inner.GetApplicableLawsAsync(TestContext.Current.CancellationToken))
            await inner.CheckAsync(law.Name, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Every_law_applies_to_a_vendor_without_defect_or_needs_options()
    {
        var paged = await new Saboteur("all", "none").GetApplicableLawsAsync(TestContext.Current.CancellationToken);
        var array = await new Saboteur("all", "none") { IsArray = true }
            .GetApplicableLawsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["LongCircle", "ReadAheadOff"],
            ListerConformance.Laws.Except(paged).Except(array).Select(static law => law.Name));
    }

    [Fact]
    public void Every_law_has_a_unique_name_and_a_promise()
    {
        Assert.Distinct(ListerConformance.Laws.Select(static law => law.Name));
        Assert.All(ListerConformance.Laws, static law => Assert.Matches("^[A-Z][A-Za-z]+$", law.Name));
        Assert.All(ListerConformance.Laws, static law => Assert.EndsWith(".", law.Promise, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_of_a_broken_law_has_name_promise_expected_and_seen()
    {
        var firstPageOnly = Saboteurs.All.Single(static saboteur => saboteur.Law == "EveryProduct");

        var caught = await Assert.ThrowsAsync<ConformanceException>(() => firstPageOnly.CheckAsync("EveryProduct"));

        Assert.Equal(
            """
            EveryProduct is broken: Every product is listed exactly once.
              expected: products: 350
              seen:     100
            """.ReplaceLineEndings("\n"),
            caught.Message);
    }

    [Theory]
    [InlineData("PageSize", true, "InMemory responds with one array")]
    [InlineData("FirstProduct", false, "InMemory responds in pages")]
    [InlineData("ReadAheadOff", false, "the stand-in did not pass its options to VendorScript.Configure")]
    [InlineData("Pushed", true, "InMemory pushes no filter")]
    public async Task Check_of_a_law_that_does_not_apply_throws_with_the_reason(string law, bool isArray, string reason)
    {
        var vendor = new Saboteur(law, "none") { IsArray = isArray };

        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(
            () => vendor.CheckAsync(law, TestContext.Current.CancellationToken));

        Assert.Equal($"The law '{law}' does not apply to this vendor: {reason}.", error.Message);
    }

    [Theory]
    [InlineData("Cancelled", "Faults does not include Stall")]
    [InlineData("TokenOfNativeQuery", "NativeQuery is null")]
    [InlineData("NativeConflict", "ConflictingQuery is null")]
    public async Task Law_does_not_apply_when_the_class_lacks_what_it_needs(string law, string reason)
    {
        var vendor = new Undeclared();

        var error = await Assert.ThrowsAnyAsync<InvalidOperationException>(
            () => vendor.CheckAsync(law, TestContext.Current.CancellationToken));

        Assert.Equal($"The law '{law}' does not apply to this vendor: {reason}.", error.Message);
        Assert.False(vendor.IsStarted);
    }

    [Fact]
    public async Task Unknown_law_throws() =>
        await Assert.ThrowsAsync<ArgumentException>("law", () => new Saboteur("x", "none").CheckAsync("x"));

    /// <summary>A vendor whose class overrides nothing optional.</summary>
    private sealed class Undeclared : ListerConformance
    {
        public bool IsStarted { get; private set; }

        protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
        {
            IsStarted = true;
            throw new NotSupportedException();
        }
    }
}
