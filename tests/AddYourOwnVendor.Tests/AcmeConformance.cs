using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Samples.AddYourOwnVendor;

public sealed class AcmeConformance : ListerConformance
{
    public static TheoryData<string> Names => [.. Laws.Select(static law => law.Name)];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall | VendorFaults.WrongTotal;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Holds(string law)
    {
        var outcome = await CheckAsync(law, TestContext.Current.CancellationToken);
        Assert.SkipWhen(outcome.NotApplicable is not null, outcome.NotApplicable ?? "");
    }

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var lister = ProductClientsFactory.CreateLister(clients => clients
            .AddAcme(script.Name, new Secret("key"), options =>
            {
                options.Endpoint = new Uri("https://acme.example/");
                script.Configure(options);
            })
            .HttpClient.ConfigurePrimaryHttpMessageHandler(() => new AcmeServer(script, "key")));
        return Task.FromResult(new RunningVendor(lister, lister));
    }
}
