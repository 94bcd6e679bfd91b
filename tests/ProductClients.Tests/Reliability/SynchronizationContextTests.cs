using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;

namespace ProductClients.Tests.Reliability;

/// <summary>
/// A single-threaded caller, such as a window, can block on every call. No continuation is posted to its thread.
/// </summary>
public class SynchronizationContextTests
{
    private static readonly Assembly[] Assemblies = [typeof(Product).Assembly, typeof(VendorEmulator).Assembly];

    public static IEnumerable<TheoryDataRow<string, bool>> Methods =>
        from method in PublicAsyncMethods()
        from withTokens in new[] { false, true }
        select new TheoryDataRow<string, bool>(method, withTokens);

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Single_threaded_caller_can_block_on_every_public_method(string method, bool withTokens)
    {
        await using var app = await StartAsync(withTokens);
        Assert.True(
            BlockingCalls.All.TryGetValue(method, out var call), $"{nameof(BlockingCalls)} has no call for {method}");

        await SingleThread.RunAsync(thread => call(thread, app));
    }

    [Fact]
    public void Every_blocking_call_names_an_existing_method() =>
        Assert.Empty(BlockingCalls.All.Keys.Except(PublicAsyncMethods(), StringComparer.Ordinal));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Single_threaded_caller_can_block_on_a_health_check(bool withTokens)
    {
        await using var app = await StartAsync(withTokens);
        var checks = app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        await SingleThread.RunAsync(thread =>
        {
            foreach (var registration in checks)
            {
                var context = new HealthCheckContext { Registration = registration };
                var result = thread.Wait(registration.Factory(app.Services).CheckHealthAsync(context));
                Assert.Equal(HealthStatus.Healthy, result.Status);
            }
        });

        Assert.Equal(app.Vendors.Count, checks.Count);
    }

    [Fact]
    public async Task Continuation_on_the_blocked_thread_is_detected() =>
        await Assert.ThrowsAnyAsync<Exception>(
            () => SingleThread.RunAsync(static thread => thread.Wait(PostToCallerAsync())));

    private static async Task PostToCallerAsync()
    {
        await Task.Run(static () => { });
    }

    // The back-off is short but not zero, so that it waits. Every vendor uses a mode that signs or sends a token.
    private static Task<VendorFixture> StartAsync(bool withTokens) => VendorFixture.StartAsync(
        vendors =>
        {
            vendors.Huawei.Auth = withTokens ? HuaweiEmulatorAuth.IamToken : HuaweiEmulatorAuth.AkSk;
            vendors.LicenseSpring.Auth = withTokens ? LicenseSpringEmulatorAuth.OAuth : LicenseSpringEmulatorAuth.Hmac;
            vendors.Qiniu.Auth = withTokens ? QiniuEmulatorAuth.QBox : QiniuEmulatorAuth.Qiniu;
        },
        static services => services.AddHealthChecks().AddProductClientsHealthChecks(),
        ("RetryDelay", "00:00:00.001"));

    private static IEnumerable<string> PublicAsyncMethods() => Assemblies
        .SelectMany(static assembly => assembly.GetExportedTypes())
        .SelectMany(static type => type.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(static method => IsAsync(method.ReturnType))
        .Select(static method =>
            $"{method.DeclaringType!.Name}.{method.Name}({ParameterTypes(method)})")
        .Distinct();

    private static string ParameterTypes(MethodInfo method) =>
        string.Join(", ", method.GetParameters().Select(static parameter => parameter.ParameterType.Name));

    private static bool IsAsync(Type type) =>
        type.GetMethod("GetAwaiter", Type.EmptyTypes) is not null
        || type.GetCustomAttribute<AsyncMethodBuilderAttribute>() is not null
        || type.GetInterfaces().Append(type).Any(static candidate => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
                || candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerator<>)));
}
