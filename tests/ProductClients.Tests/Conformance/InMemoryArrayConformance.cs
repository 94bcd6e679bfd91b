using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class InMemoryArrayConformance : LawTests<InMemoryArrayConformance>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfPages, "Pushed", "NativeConflict"];

    protected override VendorFaults Faults => VendorFaults.Break | VendorFaults.Stall;

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var lister = ProductClientsFactory.CreateLister(
            clients => clients.AddSource(script.Name, _ => new ScriptedStream(script)));
        return Task.FromResult(new RunningVendor(lister, lister));
    }
}
