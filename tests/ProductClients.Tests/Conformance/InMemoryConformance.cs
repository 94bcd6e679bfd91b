using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

public class InMemoryConformance : LawTests<InMemoryConformance>
{
    private protected override IReadOnlyList<string> NotApplicable => [.. OfArrays, "LongCircle", "ReadAheadOff"];

    protected override VendorFaults Faults => VendorFaults.All;

    protected override ProductQuery NativeQuery => new ProductQuery().WithNative(new ColourQuery("red"));

    protected override ProductQuery ConflictingQuery => NativeQuery with { Name = "x" };

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var lister = ProductClientsFactory.CreateLister(
            clients => clients.AddSource(script.Name, _ => new ScriptedSource(script)));
        return Task.FromResult(new RunningVendor(lister, lister));
    }
}
