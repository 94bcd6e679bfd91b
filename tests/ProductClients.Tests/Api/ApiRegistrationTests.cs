using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Testing;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;
using Refit;

namespace ProductClients.Tests.Api;

/// <summary>Tests of adding an interface of the app to a registration.</summary>
public sealed class ApiRegistrationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Registration_without_a_pipeline_is_refused()
    {
        var clients = new ServiceCollection().AddProductClients();
        var lister = clients.AddLister("files", static _ => throw new NotSupportedException());
        var source = clients.AddSource("list", static _ => throw new NotSupportedException());

        foreach (var registration in new[] { lister, source })
        {
            var error = Assert.Throws<InvalidOperationException>(
                () => registration.AddApi<IServerApi>(ServerJson.Default));
            Assert.Throws<InvalidOperationException>(() => registration.AddApi<IServerApi>());
            Assert.Contains(
                $"The registration '{registration.Name}' has no HTTP client, because it was added with Add",
                error.Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Interface_is_refused_the_second_time()
    {
        var ncp = new ServiceCollection().AddProductClients().AddNcp("ncp", Valid);
        ncp.AddApi<IServerApi>(ServerJson.Default);

        var error = Assert.Throws<InvalidOperationException>(() => ncp.AddApi<IServerApi>(ServerJson.Default));

        Assert.Equal(
            "ncp (Ncp) has a client of IServerApi already; call AddApi once for each interface.", error.Message);
    }

    [Fact]
    public void Typed_interface_of_the_vendor_is_not_replaced() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddProductClients()
            .AddNcp("ncp", Valid).AddApi<INcpProductsApi>(ServerJson.Default));

    [Fact]
    public void Overloads_that_return_different_things_are_refused()
    {
        var ncp = new ServiceCollection().AddProductClients().AddNcp("ncp", Valid);

        var error = Assert.Throws<InvalidOperationException>(
            () => ncp.AddApi<IOverloadedApi>(ServerJson.Default));

        Assert.Equal(
            "The overloads of IOverloadedApi.GetAsync return a stream and no stream, or an IApiResponse and none; give "
            + "them different names.",
            error.Message);
    }

    [Fact]
    public void Interface_that_is_refused_leaves_nothing_in_the_registration()
    {
        var services = new ServiceCollection();
        var ncp = services.AddProductClients().AddNcp("ncp", Valid);
        Assert.Throws<InvalidOperationException>(() => ncp.AddApi<IOverloadedApi>(
            ServerJson.Default, static options => options.BaseAddress = new Uri("http://ncp.example/")));
        using var serviceProvider = services.BuildServiceProvider();

        // The base address would be refused.
        serviceProvider.ValidateProductClients();
    }

    [Fact]
    public void Option_that_the_app_changes_later_has_no_effect()
    {
        var services = new ServiceCollection();
        ApiOptions? kept = null;
        services.AddProductClients().AddNcp("ncp", Valid).AddApi<IServerApi>(
            ServerJson.Default, options => kept = options);
        kept!.BaseAddress = new Uri("http://ncp.example/");
        using var serviceProvider = services.BuildServiceProvider();

        serviceProvider.ValidateProductClients();
    }

    [Fact]
    public void Option_that_is_not_valid_is_refused()
    {
        var ncp = new ServiceCollection().AddProductClients().AddNcp("ncp", Valid);

        var error = Assert.Throws<ArgumentException>(
            () => ncp.AddApi<IServerApi>(ServerJson.Default, static options =>
            {
                options.BaseAddress = new Uri("https://user:canary@host/");
                options.MaxResponseBytes = 1;
                options.MaxStreamBytes = 1;
                options.IdleTimeout = TimeSpan.Zero;
            }));

        Assert.All(
            new[] { "BaseAddress", "MaxResponseBytes is 1", "MaxStreamBytes is 1", "IdleTimeout is 00:00:00" },
            expected => Assert.Contains(expected, error.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("canary", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Base_address_over_plaintext_HTTP_is_refused_at_start_up()
    {
        var services = new ServiceCollection();
        services.AddProductClients().AddNcp("ncp", Valid).AddApi<IServerApi>(
            ServerJson.Default, static options => options.BaseAddress = new Uri("http://ncp.example/"));
        using var serviceProvider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(serviceProvider.ValidateProductClients);

        Assert.Contains(
            "BaseAddress of IServerApi is 'http://ncp.example/'; it must start with https://",
            error.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_registrations_of_a_vendor_have_a_client_each()
    {
        using var one = new StubHandler("""{"id":"1","name":"one"}""");
        using var two = new StubHandler("""{"id":"2","name":"two"}""");
        var services = new ServiceCollection();
        foreach (var (name, wire) in new[] { ("one", one), ("two", two) })
        {
            services.AddProductClients().AddNcp(name, Valid).AddApi<IServerApi>(ServerJson.Default)
                .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => wire);
        }

        await using var serviceProvider = services.BuildServiceProvider();

        foreach (var name in new[] { "one", "two" })
        {
            var api = serviceProvider.GetRequiredKeyedService<IServerApi>(name);
            Assert.Equal(name, (await api.GetAsync("1", cancellationToken: Cancellation))!.Name);
        }
    }

    [Fact]
    public async Task Lister_returns_the_client()
    {
        await using var emulator = await NcpEmulator.StartAsync(cancellationToken: Cancellation);
        emulator.Map("GET", "/servers/{id}", static _ => EndpointResponse.Text("text"));
        using var lister = ProductClientsFactory.CreateLister(clients =>
            clients.AddNcp("ncp", options => Connect(options, emulator)).AddApi<IServerApi>(ServerJson.Default));

        Assert.Equal("text", await lister.GetService<IServerApi>()!.GetTextAsync("1", Cancellation));
    }

    [Fact]
    public async Task Client_can_be_created_without_a_container()
    {
        await using var emulator = await NcpEmulator.StartAsync(cancellationToken: Cancellation);
        emulator.Map("POST", "/servers", static request => EndpointResponse.Json(request.BodyText));
        using var servers = ProductClientsFactory.CreateApi<IServerApi>(
            clients => clients.AddNcp("ncp", options => Connect(options, emulator)), ServerJson.Default);

        Assert.Equal("one", (await servers.Client.CreateAsync(new Server("1", "one"), Cancellation)).Name);

        await servers.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => servers.Client.GetTextAsync("1", Cancellation).AsTask());
    }

    [Fact]
    public async Task Client_without_JSON_metadata_reads_camel_case_by_reflection()
    {
        await using var emulator = await NcpEmulator.StartAsync(cancellationToken: Cancellation);
        emulator.Map("POST", "/servers", static request => EndpointResponse.Json(request.BodyText));
        await using var servers = ProductClientsFactory.CreateApi<IServerApi>(
            clients => clients.AddNcp("ncp", options => Connect(options, emulator)));

        Assert.Equal("one", (await servers.Client.CreateAsync(new Server("1", "one"), Cancellation)).Name);
        Assert.Equal("application/json; charset=utf-8", emulator.Requests.Single().Headers["Content-Type"]);
    }

    [Fact]
    public void Client_without_a_container_needs_one_registration() =>
        Assert.Throws<ArgumentException>(() => ProductClientsFactory.CreateApi<IServerApi>(static clients =>
        {
            clients.AddNcp("a", Valid);
            clients.AddNcp("b", Valid);
        }));

    private static void Connect(NcpOptions options, NcpEmulator emulator)
    {
        options.Endpoint = emulator.Endpoint;
        options.AccessKey = emulator.Settings["AccessKey"];
        options.SecretKey = new Secret(emulator.Settings["SecretKey"]!);
        options.ApiKey = new Secret(emulator.Settings["ApiKey"]!);
    }

    private static void Valid(NcpOptions options) => (options.AccessKey, options.SecretKey) = ("AK", "SK");
}

internal interface IOverloadedApi
{
    [Get("/a")]
    Task<string> GetAsync();

    [Get("/b")]
    Task<Stream> GetAsync([Query] string id);
}
