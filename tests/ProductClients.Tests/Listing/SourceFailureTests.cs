using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Listing;

/// <summary>Tests of what a source of the app throws: the caller gets one exception type, whose message is one line and
/// shows no secret.</summary>
public class SourceFailureTests
{
    private const string Secret = "s3cret-of-acme\nin two lines";

    public static TheoryData<bool, Exception, ProductErrorCode> Failures()
    {
        var data = new TheoryData<bool, Exception, ProductErrorCode>();
        foreach (var isPaged in new[] { true, false })
        {
            data.Add(isPaged, new FormatException(Text), ProductErrorCode.Unknown);
            data.Add(isPaged, new ArgumentException(Text), ProductErrorCode.InvalidRequest);
            data.Add(isPaged, new System.Text.Json.JsonException(Text), ProductErrorCode.InvalidResponse);
            data.Add(isPaged, new TimeoutException(Text), ProductErrorCode.Timeout);
            data.Add(isPaged, new HttpRequestException(Text), ProductErrorCode.Network);
            data.Add(isPaged, new FormatException("odd", new FormatException(Text)), ProductErrorCode.Unknown);
            data.Add(
                isPaged,
                new ProductClientException(Text)
                {
                    Code = ProductErrorCode.Unavailable,
                    VendorMessage = Text,
                    VendorCode = Secret,
                    RequestId = Secret,
                },
                ProductErrorCode.Unavailable);
        }

        return data;
    }

    private static string Text => $"the key {Secret} is wrong";

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public async Task A_failure_of_a_custom_source_shows_no_secret(
        bool isPaged, Exception failure, ProductErrorCode code)
    {
        await using var services = ServicesOf(isPaged ? new Paged(failure) : new Streamed(failure));

        var error = await FailureOf(services);

        Assert.Equal((code, false), (error.Code, error.ToString().Contains("s3cret", StringComparison.Ordinal)));
        Assert.All([error.VendorMessage, error.VendorCode, error.RequestId], static text =>
            Assert.DoesNotContain("s3cret", text ?? "", StringComparison.Ordinal));
        Assert.DoesNotContain(error.Message, static character => char.IsControl(character));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_without_a_secret_keeps_its_cause(bool isPaged)
    {
        var failure = new FormatException("odd");
        await using var services = ServicesOf(isPaged ? new Paged(failure) : new Streamed(failure));

        var error = await FailureOf(services);

        Assert.Equal(("acme (Acme): odd", failure), (error.Message, error.InnerException));
    }

    [Fact]
    public async Task A_failure_without_a_secret_keeps_its_cause_whatever_its_type()
    {
        Exception[] failures =
        [
            new ArgumentException("odd"), new System.Text.Json.JsonException("odd"), new TimeoutException("odd"),
        ];
        foreach (var failure in failures)
        {
            await using var services = ServicesOf(new Paged(failure));

            Assert.Same(failure, (await FailureOf(services)).InnerException);
        }
    }

    [Fact]
    public async Task A_timeout_of_a_custom_source_is_transient()
    {
        await using var services = ServicesOf(new Paged(new TimeoutException("late")));

        Assert.True((await FailureOf(services)).IsTransient);
    }

    [Fact]
    public async Task A_source_whose_first_read_throws_at_once_is_a_failure_with_its_message()
    {
        await using var services = ServicesOf(new Immediate());

        Assert.Equal("acme (Acme): odd", (await FailureOf(services)).Message);
    }

    [Fact]
    public async Task A_source_whose_plan_is_null_is_a_failure_that_says_so()
    {
        var source = new FakeSource(1) { Planner = static _ => null! };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal("fake (Fake): the plan of FakeSource is null", error.Message);
    }

    [Fact]
    public async Task A_source_of_neither_shape_is_the_failure_of_its_registration_alone()
    {
        await using var services = ServicesOf(new Shapeless());

        var result = await services.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync(
            TestContext.Current.CancellationToken);

        Assert.Equal(["p0"], result.Products.Ids());
        Assert.Equal(
            "acme (Acme): Shapeless must implement IPagedProductSource or IStreamedProductSource",
            Assert.Single(result.Report.Failures).Message);
    }

    [Fact]
    public async Task A_source_whose_plan_throws_is_the_failure_of_its_registration_alone()
    {
        await using var services = ServicesOf(new Planless(new FormatException(Text)));

        var result = await services.GetRequiredService<IProductCatalog>().ListAsync().ToResultAsync(
            TestContext.Current.CancellationToken);

        Assert.Equal(["p0"], result.Products.Ids());
        Assert.Equal("acme (Acme): the key [redacted] is wrong", Assert.Single(result.Report.Failures).Message);
    }

    [Fact]
    public async Task A_source_without_a_page_is_an_invalid_response()
    {
        var source = new FakeSource(1)
        {
            Planner = static plan => new PagedPlan(static (_, _) => Task.FromResult<SourcePage>(null!)),
        };

        var error = await Assert.ThrowsAsync<ProductClientException>(() => source.ToLister().ListAsync().ToListAsync());

        Assert.Equal(
            (ProductErrorCode.InvalidResponse, "fake (Fake): the response is null, or its list of products is"),
            (error.Code, error.Message));
    }

    private static Task<ProductClientException> FailureOf(IServiceProvider services) =>
        Assert.ThrowsAsync<ProductClientException>(() =>
            services.GetRequiredKeyedService<IProductLister>("acme").ListAsync().ToListAsync());

    private static ServiceProvider ServicesOf(IProductSource source)
    {
        var services = new ServiceCollection();
        var clients = services.AddProductClients();
        clients.AddVendor(
            "acme",
            "Acme",
            static options =>
            {
                options.Endpoint = new Uri("https://acme.example");
                options.Secrets["Key"] = Secret;
            },
            (_, _) => source);
        clients.AddSource("healthy", static _ => new FakeSource(1));
        return services.BuildServiceProvider();
    }

    private class Shapeless : IProductSource
    {
        public string Vendor => "Acme";

        public ProductCapabilities Capabilities { get; } = new();
    }

    private sealed class Planless(Exception failure) : Shapeless, IPagedProductSource
    {
        public PagedPlan Plan(ProductQuery query) => throw failure;
    }

    private sealed class Paged(Exception failure) : Shapeless, IPagedProductSource
    {
        public PagedPlan Plan(ProductQuery query) => new((_, _) => throw failure);
    }

    private sealed class Streamed(Exception failure) : Shapeless, IStreamedProductSource
    {
        public StreamedPlan Plan(ProductQuery query) => new((_, _) => ReadAsync());

        private async IAsyncEnumerable<Product> ReadAsync()
        {
            await Task.Yield();
            yield return TestProduct.Create("p0");
            throw failure;
        }
    }

    private sealed class Immediate
        : Shapeless, IStreamedProductSource, IAsyncEnumerable<Product>, IAsyncEnumerator<Product>
    {
        public Product Current => throw new InvalidOperationException("there is none");

        public StreamedPlan Plan(ProductQuery query) => new((_, _) => this);

        public IAsyncEnumerator<Product> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

        public ValueTask<bool> MoveNextAsync() => throw new FormatException("odd");

        public ValueTask DisposeAsync() => default;
    }
}
