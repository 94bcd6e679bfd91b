using System.Globalization;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuMappingTests
{
    [Fact]
    public void The_creation_time_is_the_earliest_of_the_services() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(100), Map(With((300, 1), (100, 1), (200, 1))).CreatedAt);

    [Fact]
    public void The_time_of_change_is_the_latest_of_the_services() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(300), Map(With((1, 200), (1, 300), (1, 100))).UpdatedAt);

    [Fact]
    public void Services_of_every_stack_count()
    {
        var service = new QiniuService { Created = 5, Updated = 5 };
        var earlier = new QiniuService { Created = 2, Updated = 2 };
        var later = new QiniuService { Created = 9, Updated = 9 };
        var product = Map(new QiniuProduct
        {
            StackDeps =
            [
                [new QiniuStack { Services = [service] }, new QiniuStack { Services = [later] }],
                [new QiniuStack { Services = [earlier] }],
            ],
        });
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(2), product.CreatedAt);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(9), product.UpdatedAt);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(253_402_300_800L)]
    [InlineData(long.MaxValue)]
    [InlineData(long.MinValue)]
    public void A_time_that_tells_nothing_is_none(long seconds)
    {
        var product = Map(With((seconds, seconds)));
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }

    [Fact]
    public void A_time_that_tells_nothing_hides_no_other() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(100), Map(With((0, 0), (100, 100))).CreatedAt);

    [Fact]
    public void The_last_second_of_the_calendar_is_a_time() => Assert.Equal(
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), Map(With((1, 253_402_300_799))).UpdatedAt);

    [Fact]
    public void Nulls_anywhere_in_the_stacks_are_passed_over()
    {
        var product = Map(new QiniuProduct
        {
            StackDeps =
            [
                null,
                [null, new QiniuStack(), new QiniuStack { Services = [null, new QiniuService { Created = 7 }] }],
            ],
        });
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(7), product.CreatedAt);
    }

    [Theory]
    [InlineData("successful", ProductStatus.Active)]
    [InlineData("Successful", ProductStatus.Active)]
    [InlineData("unstable", ProductStatus.Degraded)]
    [InlineData("Unstable", ProductStatus.Degraded)]
    [InlineData("failed", ProductStatus.Failed)]
    [InlineData("Failed", ProductStatus.Failed)]
    [InlineData("FAILED", ProductStatus.Failed)]
    [InlineData("running", ProductStatus.Unknown)]
    [InlineData("", ProductStatus.Unknown)]
    [InlineData(null, ProductStatus.Unknown)]
    public void A_status_of_the_page_is_a_status_and_is_kept_as_written(string? word, ProductStatus status)
    {
        var product = Map(new QiniuProduct { Status = word });
        Assert.Equal(status, product.Status);
        Assert.Equal(word, product.RawStatus);
    }

    [AwkwardCultures]
    public void A_status_is_the_same_in_every_culture()
    {
        Assert.Equal(
            ProductStatus.Failed,
            Map(new QiniuProduct { Status = "failed".ToUpper(CultureInfo.InvariantCulture) }).Status);
        Assert.Equal(ProductStatus.Failed, Map(new QiniuProduct { Status = "failed" }).Status);
    }

    private static QiniuProduct With(params (long Created, long Updated)[] services) => new QiniuProduct
    {
        StackDeps =
        [
            [
                new QiniuStack
                {
                    Services = [.. services.Select(static times => new QiniuService
                    {
                        Created = times.Created,
                        Updated = times.Updated,
                    })],
                },
            ],
        ],
    };

    private static Product Map(QiniuProduct native) => QiniuProductMapper.Map("acme", native);
}
