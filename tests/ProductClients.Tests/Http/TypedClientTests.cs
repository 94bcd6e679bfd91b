using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;
using Refit;

namespace ProductClients.Tests.Http;

/// <summary>The settings of the typed interfaces refuse values that Refit would send as something else.</summary>
public sealed class TypedClientTests : IDisposable
{
    private readonly StubHandler _stub = new("{}");
    private readonly HttpClient _client;

    public TypedClientTests() => _client = new HttpClient(_stub) { BaseAddress = new Uri("https://vendor.example") };

    public static TheoryData<string, Type> TypedInterfaces => new()
    {
        { "huawei", typeof(IHuaweiProductsApi) },
        { "licensespring", typeof(ILicenseSpringProductsApi) },
        { "ncp", typeof(INcpProductsApi) },
        { "qiniu", typeof(IQiniuProductsApi) },
        { "scp", typeof(IScpProductsApi) },
    };

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Path_value_that_would_become_another_path_is_refused(string? projectId)
    {
        var api = RestService.ForGenerated<IHuaweiProductsApi>(_client, HuaweiRefitSettings.Create());

        var error = await Assert.ThrowsAsync<ArgumentException>(() => api.ListProductsAsync(projectId!));

        Assert.Equal("project_id", error.ParamName);
        Assert.StartsWith(
            "A path value must not be null, empty, '.' or '..': the request would have another path.",
            error.Message,
            StringComparison.Ordinal);
        Assert.Empty(_stub.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Query_value_may_be_empty_or_dots(string value)
    {
        var api = RestService.ForGenerated<IScpProductsApi>(_client, ScpRefitSettings.Create());

        await api.ListProductsAsync(new ScpProductQuery { Sort = value, ProductIds = [value] });

        Assert.Equal($"/v1/products?product_id={value}&sort={value}", _stub.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Query_attribute_allows_an_empty_value_or_dots(string value)
    {
        var api = RestService.ForGenerated<IOwnApi>(_client, ScpRefitSettings.Create());

        await api.FindAsync(value);

        Assert.Equal($"/v1/find?name={value}", _stub.Request.Target);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task Parameter_without_the_query_attribute_counts_as_a_path_value(string value)
    {
        var api = RestService.ForGenerated<IOwnApi>(_client, ScpRefitSettings.Create());

        await Assert.ThrowsAsync<ArgumentException>(() => api.FindUnmarkedAsync(value));

        Assert.Empty(_stub.Requests);
    }

    // This is not a theory: an attribute stores its text as UTF-8, which cannot hold a lone surrogate.
    [Fact]
    public async Task Value_with_a_lone_surrogate_is_refused()
    {
        var huawei = RestService.ForGenerated<IHuaweiProductsApi>(_client, HuaweiRefitSettings.Create());
        var scp = RestService.ForGenerated<IScpProductsApi>(_client, ScpRefitSettings.Create());

        foreach (var value in new[] { "\uDC00", "a\uD800", "a\uD800b", "\uDC00\uD800" })
        {
            var error = await Assert.ThrowsAsync<ArgumentException>(() => huawei.ListProductsAsync(value));
            Assert.Equal(
                "The text has a lone surrogate, which has no UTF-8 form. (Parameter 'project_id')", error.Message);
            await Assert.ThrowsAsync<ArgumentException>(
                () => scp.ListProductsAsync(new ScpProductQuery { Sort = value }));
            await Assert.ThrowsAsync<ArgumentException>(
                () => scp.ListProductsAsync(new ScpProductQuery { ProductIds = ["VPC", value] }));
        }

        Assert.Empty(_stub.Requests);
    }

    [Fact]
    public async Task Surrogate_pair_is_sent()
    {
        var api = RestService.ForGenerated<IHuaweiProductsApi>(_client, HuaweiRefitSettings.Create());

        await api.ListProductsAsync("\uD83D\uDE00");

        Assert.Equal("/v1/%F0%9F%98%80/products", _stub.Request.Target);
    }

    [Fact]
    public async Task Undefined_enum_value_is_refused()
    {
        var huawei = RestService.ForGenerated<IHuaweiProductsApi>(_client, HuaweiRefitSettings.Create());
        var ncp = RestService.ForGenerated<INcpProductsApi>(_client, NcpRefitSettings.Create());

        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => huawei.ListProductsAsync(
            "p", new HuaweiProductQuery { SortDirection = (HuaweiSortDirection)7 }));
        Assert.StartsWith("The enum has no such member.", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ncp.ListProductsAsync(
            new NcpProductQuery { SubscriptionCode = (NcpSubscription)7 }));
        Assert.Empty(_stub.Requests);
    }

    [Fact]
    public async Task Unreadable_json_names_the_vendor_in_a_client_of_the_app()
    {
        using var client = new HttpClient(new StubHandler("{")) { BaseAddress = new Uri("https://vendor.example") };
        var api = RestService.ForGenerated<INcpProductsApi>(client, NcpRefitSettings.Create());

        var error = await Assert.ThrowsAsync<ProductClientException>(() => api.ListProductsAsync());

        Assert.Equal((ProductErrorCode.InvalidResponse, VendorNames.Ncp), (error.Code, error.Vendor));
    }

    [Theory]
    [MemberData(nameof(TypedInterfaces))]
    public async Task Typed_interface_of_the_lister_is_a_keyed_service(string name, Type type)
    {
        await using var app = await VendorFixture.StartAsync();

        var api = app.Services.GetRequiredKeyedService(type, name);

        Assert.Same(api, app.Lister(name).GetService(type));
    }

    [Fact]
    public async Task Typed_interface_is_injected_by_the_name_of_its_registration()
    {
        await using var app = await VendorFixture.StartAsync(
            static _ => { }, static services => services.AddSingleton<Consumer>());

        var list = await app.Services.GetRequiredService<Consumer>().ListAsync();

        Assert.NotEmpty(list.ProductPage!.Content!);
    }

    [Fact]
    public async Task Lister_calls_a_substitute_for_the_typed_interface()
    {
        var api = Substitute.For<INcpProductsApi>();
        api.ListProductsAsync(default, default, TestContext.Current.CancellationToken).ReturnsForAnyArgs(
            new NcpProductList { ProductPage = new NcpProductPage { Total = 0, Content = [] } });
        await using var app = await VendorFixture.StartAsync(
            static _ => { },
            static _ => { },
            clients => clients.Services.AddKeyedSingleton("ncp", api));

        var listing = app.Lister("ncp").ListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Empty(await listing.ToListAsync());
        Assert.Single(api.ReceivedCalls());
        Assert.Empty(app.Vendors.Ncp.Requests);
    }

    internal interface IOwnApi
    {
        [Get("/v1/find")]
        Task FindAsync([Query] string? name);

        [Get("/v1/find")]
        Task FindUnmarkedAsync(string? name);
    }

    private sealed class Consumer([FromKeyedServices("ncp")] INcpProductsApi ncp)
    {
        public Task<NcpProductList> ListAsync() =>
            ncp.ListProductsAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
