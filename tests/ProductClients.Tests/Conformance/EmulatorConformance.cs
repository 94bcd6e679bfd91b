using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.Testing;

namespace ProductClients.Tests.Conformance;

/// <summary>Runs the laws for a registration of the library, against the emulator of its vendor.</summary>
public abstract class EmulatorConformance<TVendor, TOptions> : LawTests<TVendor>
    where TVendor : EmulatorConformance<TVendor, TOptions>, new()
    where TOptions : VendorOptions
{
    private protected abstract Task<VendorEmulator> StartEmulatorAsync(
        VendorScript script, CancellationToken cancellationToken);

    protected override async Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken)
    {
        var emulator = await StartEmulatorAsync(script, cancellationToken);
        Follow(script, emulator);
        var settings = emulator.Settings.Select(
            setting => KeyValuePair.Create($"ProductClients:{script.Name}:{setting.Key}", setting.Value));
        var services = new ServiceCollection();
        services.AddProductClients(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.PostConfigure<TOptions>(script.Name, script.Configure);
        var serviceProvider = services.BuildServiceProvider();
        var lister = serviceProvider.GetRequiredKeyedService<IProductLister>(script.Name);
        return new RunningVendor(lister, serviceProvider, emulator);
    }

    private void Follow(VendorScript script, VendorEmulator emulator)
    {
        var all = emulator.Products.ToArray();
        IReadOnlyList<int>? current = null;
        var fault = VendorFaults.None;
        var half = all.Sum(Encoding.UTF8.GetByteCount) / 2;
        var isPaged = Faults.HasFlag(VendorFaults.WrongTotal);
        if (script.ClaimedTotal is { } total)
        {
            emulator.FailWhen(_ => Next() == VendorFaults.None, EmulatorFault.WrongTotal(total));
            return;
        }

        emulator.FailWhen(
            _ => Next() == VendorFaults.Break,
            isPaged ? EmulatorFault.VendorError(503) : EmulatorFault.TruncateBody(half));
        emulator.FailWhen(_ => fault == VendorFaults.Stall, EmulatorFault.StallBody(isPaged ? 0 : half));
        if (Faults.HasFlag(VendorFaults.StuckPosition))
        {
            emulator.FailWhen(_ => fault == VendorFaults.StuckPosition, EmulatorFault.PreviousPage());
        }

        // The emulator evaluates the conditions in their order, for one request at a time.
        VendorFaults Next()
        {
            var response = script.Next();
            fault = response.Fault;
            if (!ReferenceEquals(current, response.Products))
            {
                current = response.Products;
                emulator.Products.Clear();
                emulator.Products.Add([.. current.Select(i => all[i])]);
            }

            return fault;
        }
    }
}
