using ProductClients.Changes;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of the comparison of two listings.</summary>
public class ProductChangesTests
{
    private static readonly Product Anvil = new()
    {
        Registration = "ncp",
        Vendor = "Ncp",
        Id = "1",
        Name = "Anvil",
        DisplayName = "모루",
        Description = "Heavy",
        Status = ProductStatus.Active,
        RawStatus = "ACTIVE",
        Category = "c",
        Tags = ["a", "b"],
        CreatedAt = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
        UpdatedAt = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.Zero),
    };

    private static readonly Dictionary<ProductField, Product[]> Changed = new()
    {
        [ProductField.Vendor] = [Anvil with { Vendor = "NCP" }],
        [ProductField.Name] = [Anvil with { Name = "anvil" }, Anvil with { Name = "" }],
        [ProductField.DisplayName] = [Anvil with { DisplayName = null }, Anvil with { DisplayName = "" }],
        [ProductField.Description] = [Anvil with { Description = "Heavy\0" }, Anvil with { Description = "H" }],
        [ProductField.Status] = [Anvil with { Status = ProductStatus.Unknown }],
        [ProductField.RawStatus] = [Anvil with { RawStatus = null }],
        [ProductField.Category] = [Anvil with { Category = "d" }],
        [ProductField.Tags] =
            [Anvil with { Tags = ["b", "a"] }, Anvil with { Tags = ["ab"] }, Anvil with { Tags = [] }],
        [ProductField.CreatedAt] =
            [Anvil with { CreatedAt = null }, Anvil with { CreatedAt = Anvil.CreatedAt + TimeSpan.FromTicks(1) }],
        [ProductField.UpdatedAt] = [Anvil with { UpdatedAt = Anvil.CreatedAt }],
    };

    public static TheoryData<ProductField> Fields => [.. Enum.GetValues<ProductField>()];

    [Fact]
    public void Portable_fields_are_all_but_the_identity_and_the_native_model() => Assert.Equal(
        typeof(Product).GetProperties().Select(static property => property.Name)
            .Except(["Registration", "Id", "Native"]).Order(StringComparer.Ordinal),
        Enum.GetNames<ProductField>().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Fields))]
    public void Change_of_each_portable_field_is_found_alone(ProductField field) => Assert.All(
        Changed[field],
        changed => Assert.Equal([field], ProductChanges.FieldsOf(Anvil, changed)));

    [Theory]
    [MemberData(nameof(Fields))]
    public void Watch_finds_the_change_of_each_portable_field_alone(ProductField field) => Assert.All(
        Changed[field],
        changed =>
        {
            var known = new KnownProducts(WatchHasher.WithNewKey());
            known.BeginRound();
            Assert.Equal(Observation.New, known.Observe(Anvil, out _));
            known.EndRound();
            known.BeginRound();
            Assert.Equal(Observation.Changed, known.Observe(changed, out var fields));
            Assert.Equal([field], fields);
        });

    [Fact]
    public void Same_instant_in_another_zone_and_another_native_model_are_no_change()
    {
        var same = Anvil with { CreatedAt = Anvil.CreatedAt!.Value.ToOffset(TimeSpan.FromHours(9)), Native = "new" };

        Assert.Empty(ProductChanges.Compare([Anvil], [same]));
    }

    [Fact]
    public void Added_and_changed_products_are_in_the_new_order_and_removed_ones_in_the_old_order()
    {
        var changes = ProductChanges.Compare(
            [TestProduct.Create("x"), TestProduct.Create("a"), TestProduct.Create("y"), TestProduct.Create("b")],
            [TestProduct.Create("n"), TestProduct.Create("b") with { Name = "new" }, TestProduct.Create("a")]);

        Assert.Equal(
            ["+ fake/n n", "~ fake/b new: Name", "- fake/x", "- fake/y"],
            changes.Select(static change => change.ToString()));
    }

    [Fact]
    public void Same_id_in_another_registration_is_another_product() => Assert.Equal(
        ["+ b/1 1", "- a/1"],
        ProductChanges.Compare([TestProduct.Create("1", "a")], [TestProduct.Create("1", "b")])
            .Select(static change => change.ToString()));

    [Fact]
    public void Products_with_the_same_id_are_paired_in_order()
    {
        Product[] old = [Named("1"), Named("2"), Named("3")];

        Assert.Empty(ProductChanges.Compare(old, old.Select(static product => product with { Native = "new" })));
        Assert.Equal(
            ["~ fake/p x: Name", "- fake/p", "- fake/p"],
            ProductChanges.Compare(old, [Named("x")]).Select(static change => change.ToString()));
        Assert.Equal(
            ["+ fake/p 4"],
            ProductChanges.Compare(old, [.. old, Named("4")]).Select(static change => change.ToString()));

        static Product Named(string name) => TestProduct.Create("p") with { Name = name };
    }
}
