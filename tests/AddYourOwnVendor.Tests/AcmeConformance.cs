using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Samples.AddYourOwnVendor;

public sealed class AcmeConformance : ListerConformance
{
    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall | VendorFaults.WrongTotal;

    public static async Task<TheoryData<string>> ApplicableLaws() =>
        [.. (await new AcmeConformance().GetApplicableLawsAsync()).Select(static law => law.Name)];

    [Theory]
    [MemberData(nameof(ApplicableLaws))]
    public Task Holds(string law) => CheckAsync(law, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Every_law_applies_but_these()
    {
        var applicable = await GetApplicableLawsAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            ["NativeConflict", "TokenOfNativeQuery", "ArrayWithoutTokens", "StuckPosition", "FirstProduct"],
            Laws.Except(applicable).Select(static law => law.Name));
    }

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var lister = ProductClientsFactory.CreateLister(clients => clients
            .AddAcme(script.Name, new Secret("key"), options =>
            {
                options.Endpoint = new Uri("https://acme.example/");
                script.Configure(options);
            })
            .HttpClientBuilder.ConfigurePrimaryHttpMessageHandler(() => new AcmeServer(script, "key")));
        return Task.FromResult(new RunningVendor(lister, lister));
    }
}
