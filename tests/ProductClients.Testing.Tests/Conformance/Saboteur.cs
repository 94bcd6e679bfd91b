using Microsoft.Extensions.DependencyInjection;
using ProductClients.Tests.Conformance;

namespace ProductClients.Testing.Tests.Conformance;

/// <summary>The honest vendor in memory, but for one lie that one law must catch.</summary>
internal sealed class Saboteur(string law, string lie) : ListerConformance
{
    public string Law => law;

    public string Lie => lie;

    public bool IsArray { get; init; }

    public string? FixedName { get; init; }

    /// <summary>Takes the options of the script, and drops them.</summary>
    public bool DropsOptions { get; init; }

    /// <summary>The lie makes the listing hang: nothing is lost by not waiting for long.</summary>
    public bool Hangs { get; init; }

    public Func<IProductSource, IProductSource> Source { get; init; } = static honest => honest;

    public Func<IProductLister, ProductQuery, CancellationToken, ProductListing> List { get; init; } =
        static (honest, query, token) => honest.ListAsync(query, token);

    protected override VendorFaults Faults => VendorFaults.All;

    protected override ProductQuery NativeQuery => new ProductQuery().WithNative(new ColourQuery("red"));

    protected override ProductQuery ConflictingQuery => NativeQuery with { Name = "x" };

    protected override TimeSpan Patience => Hangs ? TimeSpan.FromSeconds(1) : base.Patience;

    public override string ToString() => $"{Law}: {Lie}";

    protected override Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        if (DropsOptions)
            script.Configure(new CustomVendorOptions());
        var lister = ProductClientsFactory.CreateLister(clients => clients.AddSource(
            FixedName ?? script.Name, _ => Source(new ScriptedSource(script, isPaged: !IsArray))));
        return Task.FromResult(new RunningVendor(new ListerLie(lister, List), lister));
    }
}
