using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Listing;

public class QueryEqualityTests
{
    [Fact]
    public void Queries_without_values_are_equal() => AssertEqual(new ProductQuery(), new ProductQuery());

    [Fact]
    public void Queries_with_equal_lists_are_equal() => AssertEqual(
        new ProductQuery { Ids = new List<string> { "1", "2" }, Statuses = [ProductStatus.Active] },
        new ProductQuery { Ids = ["1", "2"], Statuses = [ProductStatus.Active] });

    [Fact]
    public void Queries_with_lists_in_another_order_are_not_equal() =>
        Assert.NotEqual(new ProductQuery { Ids = ["1", "2"] }, new ProductQuery { Ids = ["2", "1"] });

    [Fact]
    public void Queries_with_different_lists_are_not_equal()
    {
        Assert.NotEqual(new ProductQuery { Ids = ["1"] }, new ProductQuery());
        Assert.NotEqual(
            new ProductQuery { Statuses = [ProductStatus.Active] },
            new ProductQuery { Statuses = [ProductStatus.Failed] });
    }

    [Fact]
    public void Queries_with_the_same_instant_are_equal()
    {
        var instant = new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.FromHours(9));

        AssertEqual(
            new ProductQuery { CreatedFrom = instant }, new ProductQuery { CreatedFrom = instant.ToUniversalTime() });
    }

    [Fact]
    public void A_native_query_replaces_only_those_of_its_own_type()
    {
        object native = new NcpProductQuery { ProductName = "b" };

        var query = new ProductQuery()
            .WithNative(new HuaweiProductQuery())
            .WithNative(new NcpProductQuery { ProductName = "a" })
            .WithNative(native);

        Assert.Equal("b", query.Native<NcpProductQuery>()?.ProductName);
        Assert.NotNull(query.Native<HuaweiProductQuery>());
        Assert.Equal(2, query.NativeQueries.Count);
    }

    [Fact]
    public void Queries_with_equal_native_queries_are_equal() => AssertEqual(
        new ProductQuery().WithNative(new ScpProductQuery { ProductIds = ["1"], Kinds = ["PRODUCT"] }),
        new ProductQuery().WithNative(new ScpProductQuery { ProductIds = ["1"], Kinds = ["PRODUCT"] }));

    [Fact]
    public void Queries_with_different_native_queries_are_not_equal()
    {
        var query = new ProductQuery().WithNative(new ScpProductQuery { ProductIds = ["1"] });

        Assert.NotEqual(query, new ProductQuery().WithNative(new ScpProductQuery { ProductIds = ["2"] }));
        Assert.NotEqual(query, new ProductQuery().WithNative(new ScpProductQuery()));
        Assert.NotEqual(query, new ProductQuery());
    }

    [Fact]
    public void Order_in_which_native_queries_are_added_does_not_matter()
    {
        var huawei = new HuaweiProductQuery { Name = "a" };
        var ncp = new NcpProductQuery { ProductName = "a" };

        AssertEqual(
            new ProductQuery().WithNative(huawei).WithNative(ncp),
            new ProductQuery().WithNative(ncp).WithNative(huawei));
    }

    [Fact]
    public void Native_queries_can_be_enumerated()
    {
        var huawei = new HuaweiProductQuery { Name = "a" };
        var ncp = new NcpProductQuery { ProductName = "a" };

        Assert.Equal<object>(
            [huawei, ncp], new ProductQuery().WithNative(ncp).WithNative(huawei).NativeQueries);
    }

    [Fact]
    public void Copy_of_a_query_is_equal_and_a_change_of_the_copy_is_not()
    {
        var query = new ProductQuery { Ids = ["1"], Sort = new ProductSort(ProductSortKey.Name) };

        AssertEqual(query, query with { });
        Assert.NotEqual(query, query with { Take = 1 });
    }

    [Fact]
    public void List_of_a_query_does_not_change_with_the_list_that_was_set()
    {
        var ids = new List<string> { "1" };
        var query = new ProductQuery { Ids = ids };
        var native = new ScpProductQuery { ProductIds = ids };
        ids.Add("2");

        Assert.Equal(["1"], query.Ids);
        Assert.Equal(["1"], native.ProductIds!);
    }

    private static void AssertEqual(ProductQuery first, ProductQuery second)
    {
        Assert.True(first == second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }
}
