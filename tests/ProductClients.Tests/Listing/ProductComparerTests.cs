using ProductClients.Listing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of the order of two products.</summary>
public class ProductComparerTests
{
    private static readonly DateTimeOffset Noon = new(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Product Plain = TestProduct.Create("a");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Products_with_the_same_id_are_ordered_by_registration_in_both_directions(bool descending)
    {
        var other = TestProduct.Create("a", "other");

        Assert.Equal((-1, 1, 0), Compare(new ProductSort(ProductSortKey.Name, descending), Plain, other));
    }

    [Theory]
    [InlineData(ProductSortKey.Name)]
    [InlineData(ProductSortKey.Created)]
    [InlineData(ProductSortKey.Updated)]
    public void Descending_order_reverses_only_the_sort_key(ProductSortKey key)
    {
        var later = Plain with { Id = "0", Name = "b", CreatedAt = Noon.AddTicks(1), UpdatedAt = Noon.AddTicks(1) };
        var earlier = Plain with { Id = "1", Name = "a", CreatedAt = Noon, UpdatedAt = Noon };

        Assert.Equal((-1, 1, 0), Compare(new ProductSort(key), earlier, later));
        Assert.Equal((1, -1, 0), Compare(new ProductSort(key, Descending: true), earlier, later));
    }

    [Theory]
    [InlineData(ProductSortKey.Created, false)]
    [InlineData(ProductSortKey.Created, true)]
    [InlineData(ProductSortKey.Updated, false)]
    [InlineData(ProductSortKey.Updated, true)]
    public void A_product_without_the_time_is_last_in_both_directions(ProductSortKey key, bool descending)
    {
        var dated = Plain with { Id = "z", CreatedAt = Noon, UpdatedAt = Noon };

        Assert.Equal((-1, 1, 0), Compare(new ProductSort(key, descending), dated, Plain));
    }

    [Theory]
    [InlineData(ProductSortKey.Created)]
    [InlineData(ProductSortKey.Updated)]
    public void Products_without_the_time_are_ordered_by_id(ProductSortKey key) =>
        Assert.Equal((-1, 1, 0), Compare(new ProductSort(key, Descending: true), Plain, Plain with { Id = "b" }));

    [Fact]
    public void Comparing_with_null_throws()
    {
        var comparer = new ProductComparer(new ProductSort(ProductSortKey.Name));

        Assert.Throws<ArgumentNullException>(() => comparer.Compare(null, Plain));
        Assert.Throws<ArgumentNullException>(() => comparer.Compare(Plain, null));
    }

    private static (int Forward, int Reverse, int Self) Compare(ProductSort sort, Product x, Product y)
    {
        var comparer = new ProductComparer(sort);
        return (Math.Sign(comparer.Compare(x, y)), Math.Sign(comparer.Compare(y, x)), comparer.Compare(x, x));
    }
}
