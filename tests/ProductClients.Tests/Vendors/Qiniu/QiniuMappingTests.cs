using System.Globalization;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuMappingTests
{
    [Fact]
    public void Creation_time_is_the_earliest_of_the_services() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(100), Map(With((300, 1), (100, 1), (200, 1))).CreatedAt);

    [Fact]
    public void Update_time_is_the_latest_of_the_services() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(300), Map(With((1, 200), (1, 300), (1, 100))).UpdatedAt);

    [Fact]
    public void Times_of_the_services_of_every_stack_are_used()
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
    public void Invalid_time_is_null(long seconds)
    {
        var product = Map(With((seconds, seconds)));
        Assert.Null(product.CreatedAt);
        Assert.Null(product.UpdatedAt);
    }

    [Fact]
    public void Invalid_time_does_not_hide_a_valid_time() => Assert.Equal(
        DateTimeOffset.FromUnixTimeSeconds(100), Map(With((0, 0), (100, 100))).CreatedAt);

    [Fact]
    public void Last_second_of_the_calendar_is_a_valid_time() => Assert.Equal(
        new DateTimeOffset(9999, 12, 31, 23, 59, 59, TimeSpan.Zero), Map(With((1, 253_402_300_799))).UpdatedAt);

    [Fact]
    public void Nulls_in_the_stacks_are_ignored()
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
    public void Status_word_maps_to_a_status_and_is_kept(string? word, ProductStatus status)
    {
        var product = Map(new QiniuProduct { Status = word });
        Assert.Equal(status, product.Status);
        Assert.Equal(word, product.RawStatus);
    }

    [AwkwardCultures]
    public void Status_does_not_depend_on_the_culture()
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
