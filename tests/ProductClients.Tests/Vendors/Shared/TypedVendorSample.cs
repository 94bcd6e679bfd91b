using NSubstitute;
using ProductClients.Http;
using ProductClients.Signing;
using ProductClients.Tests.Support;
using ProductClients.Vendors;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's values, with the types of its options and of its generated client.</summary>
internal abstract class TypedVendorSample<TOptions, TApi>(
    VendorModule<TOptions, TApi> module, Action<IProductClientsBuilder, Action<TOptions>> register) : VendorSample
    where TOptions : VendorOptions, new()
    where TApi : class
{
    private readonly Registration _registration = new("acme", module.Vendor);

    public override string Vendor => module.Vendor;

    public override IErrorReader Errors => module.Errors;

    public override VendorOptions ConfiguredOptions => TestRegistrations.Read<TOptions>(Settings);

    public override VendorOptions DefaultOptions => new TOptions();

    /// <summary>Sets the options that requests with credentials need.</summary>
    public abstract void SetRequired(TOptions options);

    /// <summary>Returns the message that start-up fails with when some options differ from the required ones, or
    /// null if it does not fail.</summary>
    public string? Failure(Action<TOptions> change) => TestRegistrations.Failure(builder => register(builder, options =>
    {
        SetRequired(options);
        change(options);
    }));

    /// <summary>Returns the message that start-up fails with when only these options are set, or null.</summary>
    public string? FailureWithOnly(Action<TOptions> set) =>
        TestRegistrations.Failure(builder => register(builder, set));

    public override string? FailureWithoutOptions() => FailureWithOnly(static _ => { });

    public override string? FailureOf(params IEnumerable<(string Option, object Value)> options) => Failure(target =>
    {
        foreach (var (option, value) in options)
        {
            var property = typeof(TOptions).GetProperty(option)!;
            property.SetValue(
                target, property.PropertyType == typeof(Secret) ? new Secret((string)value) : value);
        }
    });

    public override IProductSource SourceOf(StubHandler stub) => SourceOf(stub, static _ => { });

    public IProductSource SourceOf(StubHandler stub, Action<TOptions> change)
    {
        var options = RequiredOptions();
        change(options);
        return SourceOf(Api(stub), options);
    }

    public Task<SourcePage> ReadAsync(StubHandler stub, Action<TOptions> change, ProductQuery? query = null) =>
        ReadAsync(SourceOf(stub, change), query ?? new ProductQuery(), cursor: null);

    /// <summary>Returns the vendor's query that a source passes to the typed interface.</summary>
    public TQuery QueryOf<TQuery>(ProductQuery query)
    {
        var api = Substitute.For<TApi>();
        var source = (IPagedProductSource)SourceOf(api, RequiredOptions());
        // The substitute returns no response, so the task fails.
        _ = source.Plan(query).ReadPage(
            new SourceRequest(50, new ProductCall()), TestContext.Current.CancellationToken);
        return Assert.Single(Assert.Single(api.ReceivedCalls()).GetArguments().OfType<TQuery>());
    }

    /// <summary>Sends a request with the generated client and returns it.</summary>
    public async Task<SentRequest> SendAsync(Func<TApi, Task> call)
    {
        var stub = Stub();
        await call(Api(stub));
        return stub.Request;
    }

    // The client holds no connection, so it is not disposed.
    protected TApi Api(StubHandler stub) => module.CreateApi(
        new HttpClient(stub) { BaseAddress = module.Endpoint(RequiredOptions()) }, _registration);

    private IProductSource SourceOf(TApi api, TOptions options) => module.CreateSource(api, new VendorContext<TOptions>(
        _registration,
        () => options,
        new SigningClock(TimeProvider.System),
        TimeProvider.System,
        static () => throw new NotSupportedException(),
        new KnownSecrets(() => options, static () => []),
        Substitute.For<IServiceProvider>(),
        CredentialsKey: null));

    private TOptions RequiredOptions()
    {
        var options = new TOptions();
        SetRequired(options);
        return options;
    }
}
