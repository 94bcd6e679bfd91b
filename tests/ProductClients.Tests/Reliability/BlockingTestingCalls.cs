using ProductClients.Testing;
using ProductClients.Tests.Conformance;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// The call of each public asynchronous method of ProductClients.Testing by a single-threaded caller, with a check of
/// its result.
/// </summary>
internal static class BlockingTestingCalls
{
    public static IReadOnlyDictionary<string, Action<SingleThread, VendorFixture>> All { get; } =
        new Dictionary<string, Action<SingleThread, VendorFixture>>(StringComparer.Ordinal)
        {
            ["ListerConformance.CheckAsync(String, CancellationToken)"] = static (thread, _) =>
                thread.Wait(new InMemoryConformance().CheckAsync("PageSize", TestContext.Current.CancellationToken)),
            ["ListerConformance.GetApplicableLawsAsync(CancellationToken)"] = static (thread, _) =>
                Assert.NotEmpty(thread.Wait(new InMemoryConformance().GetApplicableLawsAsync())),
            ["RunningVendor.DisposeAsync()"] = static (thread, app) =>
            {
                var lister = BlockingCalls.Owned(app);
                thread.Wait(new RunningVendor(lister, lister, thread.Wait(NcpEmulator.StartAsync())).DisposeAsync());
            },
            ["VendorEmulators.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(VendorEmulators.StartAsync()).DisposeAsync()),
            ["VendorEmulators.DisposeAsync()"] = static (thread, _) =>
                thread.Wait(thread.Wait(VendorEmulators.StartAsync()).DisposeAsync()),
            ["VendorEmulator.DisposeAsync()"] = static (thread, _) =>
                thread.Wait(thread.Wait(QiniuEmulator.StartAsync()).DisposeAsync()),
            ["HuaweiEmulator.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(HuaweiEmulator.StartAsync()).DisposeAsync()),
            ["LicenseSpringEmulator.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(LicenseSpringEmulator.StartAsync()).DisposeAsync()),
            ["NcpEmulator.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(NcpEmulator.StartAsync()).DisposeAsync()),
            ["QiniuEmulator.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(QiniuEmulator.StartAsync()).DisposeAsync()),
            ["ScpEmulator.StartAsync(Action`1, CancellationToken)"] = static (thread, _) =>
                thread.Wait(thread.Wait(ScpEmulator.StartAsync()).DisposeAsync()),
        };
}
