namespace ProductClients.Tests.Conventions;

/// <summary>The text of every public type is for a reader.</summary>
public class TextTests
{
    // The state of a call has no text.
    private static readonly Type[] WithoutText = [typeof(ProductCall)];

    [Fact]
    public void Text_of_every_public_type_has_no_name_of_a_type() => Assert.All(
        Instances.Types.Except(WithoutText).Where(static type => !type.IsSubclassOf(typeof(Exception))),
        static type =>
        {
            var text = Instances.Create(type, 1).ToString()!;
            Assert.NotEmpty(text);
            Assert.All(
                ["<", "`", "System.", "ProductClients.", "\n"],
                part => Assert.DoesNotContain(part, text, StringComparison.Ordinal));
        });

    [Fact]
    public void Text_of_an_empty_instance_throws_no_exception() => Assert.All(
        Instances.Types.Where(static type => type.GetConstructor([]) is not null),
        static type => Assert.NotNull(Activator.CreateInstance(type)!.ToString()));

    [Fact]
    public void Report_shows_its_outcome_and_reason() => Assert.Equal(
        "ncp: Truncated, 3 products (the caller stopped)",
        new ListingReport
        {
            Registration = "ncp",
            Outcome = ListingOutcome.Truncated,
            Products = 3,
            Reason = "the caller stopped",
        }.ToString());

    [Fact]
    public void Report_of_a_failure_shows_its_message() => Assert.Equal(
        "ncp: Failed, 0 products (ncp (Ncp): Timeout)",
        new ListingReport
        {
            Registration = "ncp",
            Outcome = ListingOutcome.Failed,
            Error = new ProductClientException("ncp (Ncp): Timeout"),
        }.ToString());

    [Fact]
    public void Report_of_a_catalog_shows_every_registration() => Assert.Equal(
        "2 products: ncp: Complete, 2 products; scp: Skipped, 0 products (scp has no tags)",
        new CatalogReport
        {
            Products = 2,
            Registrations =
            [
                new() { Registration = "ncp", Outcome = ListingOutcome.Complete, Products = 2 },
                new() { Registration = "scp", Outcome = ListingOutcome.Skipped, Reason = "scp has no tags" },
            ],
        }.ToString());

    [Fact]
    public void Product_shows_its_registration_id_name_and_status() => Assert.Equal(
        "ncp/1 Anvil (Active)",
        new Product { Registration = "ncp", Id = "1", Name = "Anvil", Status = ProductStatus.Active }.ToString());

    [Fact]
    public void Query_shows_the_items_of_its_lists() => Assert.Contains(
        "Ids = [1, 2]", new ProductQuery { Ids = ["1", "2"] }.ToString(), StringComparison.Ordinal);
}
