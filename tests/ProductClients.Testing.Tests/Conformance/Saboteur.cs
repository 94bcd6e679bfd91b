using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Conformance;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>The vendor in memory with one defect that one law must detect.</summary>
internal sealed class Saboteur(string law, string defect) : ListerConformance
{
    public string Law => law;

    public string Defect => defect;

    public bool IsArray { get; init; }

    public string? FixedName { get; init; }

    /// <summary>Whether the vendor accepts the options of the script and ignores them.</summary>
    public bool DropsOptions { get; init; }

    /// <summary>Whether the defect makes the listing hang, so that the check need not wait for long.</summary>
    public bool Hangs { get; init; }

    public Func<IProductSource, IProductSource> Source { get; init; } = static inner => inner;

    public Func<IProductLister, ProductQuery, CancellationToken, ProductListing> List { get; init; } =
        static (inner, query, token) => inner.ListAsync(query, token);

    protected override VendorFaults Faults => VendorFaults.All;

    protected override ProductQuery NativeQuery => new ProductQuery().WithNative(new ColourQuery("red"));

    protected override ProductQuery ConflictingQuery => NativeQuery with { Name = "x" };

    protected override TimeSpan Patience => Hangs ? TimeSpan.FromSeconds(1) : base.Patience;

    public override string ToString() => $"{Law}: {Defect}";

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        if (DropsOptions)
            script.Configure(new CustomVendorOptions());
        var lister = ProductClientsFactory.CreateLister(clients => clients.AddSource(
            FixedName ?? script.Name, _ => Source(
                IsArray ? new ScriptedStream(script) : new ScriptedSource(script))));
        return Task.FromResult(new RunningVendor(new FaultyLister(lister, List), lister));
    }
}
