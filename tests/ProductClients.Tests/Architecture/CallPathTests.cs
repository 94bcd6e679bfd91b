using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using ProductClients.Catalog;
using ProductClients.Listing;
using ProductClients.Tests.Docs;
using ProductClients.Tests.Support;
using ProductClients.Vendors.Ncp;

namespace ProductClients.Tests.Architecture;

/// <summary>Tests of the path of a query, as docs/architecture.md shows it.</summary>
public sealed partial class CallPathTests
{
    // They plan the query and open its pages for the listing. The call does not pass them.
    private static readonly string[] BesideThePath = ["ListingPlan", "ProductLister"];

    private static bool IsOptimized =>
        typeof(ProductCatalog).Assembly.GetCustomAttribute<DebuggableAttribute>()?.IsJITOptimizerDisabled != true;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_passes_the_hops_of_the_page()
    {
        var hops = HopsOfThePage();
        var path = await PathAsync();
        // A caller that is resumed before it waits is not in the stack.
        for (var runs = 1; runs < 50 && !path.SequenceEqual(hops); runs++)
        {
            path = await PathAsync();
        }

        if (IsOptimized)
        {
            // Optimized code leaves out a hop that only calls the next one, and resumes callers in another order.
            Assert.Empty(path.Except(hops, StringComparer.Ordinal));
            Assert.InRange(path.Length, hops.Length - 4, hops.Length);
        }
        else
        {
            Assert.Equal(hops, path);
        }

        Assert.InRange(hops.Length, 1, 14);
    }

    private static async Task<string[]> PathAsync()
    {
        StackTrace? planning = null;
        StackTrace? opening = null;
        var requesting = new TaskCompletionSource<StackTrace>(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wire = new StubHandler(async (_, _) =>
        {
            requesting.SetResult(new StackTrace());
            await release.Task;
            return new HttpResponseMessage { Content = new StringContent(StubbedVendor.NcpPage) };
        });
        await using var vendor = StubbedVendor.Ncp(wire);
        var source = (IPagedProductSource)vendor.Lister.GetService(typeof(IPagedProductSource))!;
        var lister = new ProductLister(
            "acme",
            new ObservedSource(source, () => planning = new StackTrace()),
            () =>
            {
                opening = new StackTrace();
                return new NcpOptions();
            },
            TimeProvider.System,
            static _ => null);

        await using var products = new ProductCatalog([lister])
            .ListAsync(cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        var returning = StackAfterAsync(products.MoveNextAsync());
        var request = await requesting.Task.WaitAsync(Cancellation);
        release.SetResult();

        string[] types =
        [
            // The test calls it, so it is in the path even if it is optimized away.
            nameof(ProductCatalog),
            .. TypesOf(planning!),
            // Each caller is resumed by the type that it has called.
            .. TypesOf(await returning).Reverse(),
            .. TypesOf(opening!),
            .. TypesOf(request),
            // The handler of the test is in its place.
            nameof(SocketsHttpHandler),
        ];
        return [.. types.Except(BesideThePath, StringComparer.Ordinal)];
    }

    private static async Task<StackTrace> StackAfterAsync(ValueTask<bool> move)
    {
        Assert.True(await move.ConfigureAwait(false));
        return new StackTrace();
    }

    private static string[] HopsOfThePage() => Table().Match(Pages.Read("docs/architecture.md")).Groups["cell"].Captures
        .SelectMany(static cell => Hop().Matches(cell.Value))
        .Select(static hop => hop.Groups["type"].Value)
        .Distinct(StringComparer.Ordinal)
        .ToArray();

    // From the caller to the wire.
    private static IEnumerable<string> TypesOf(StackTrace stack) => stack.GetFrames()
        .Select(static frame => HopOf(frame.GetMethod()?.DeclaringType))
        .OfType<string>()
        .Reverse();

    private static string? HopOf(Type? type)
    {
        if (typeof(INcpProductsApi).IsAssignableFrom(type))
        {
            return nameof(INcpProductsApi);
        }

        // A compiler-generated state machine is nested in the type that declares its method.
        if (type?.DeclaringType is { } outer)
        {
            return HopOf(outer);
        }

        var isHop = type?.Namespace switch
        {
            "ProductClients" or "ProductClients.Catalog" or "ProductClients.Listing" => true,
            "ProductClients.Vendors.Ncp" => type != typeof(NcpRequestSigner),
            "ProductClients.Http" => type.IsSubclassOf(typeof(DelegatingHandler)),
            _ => false,
        };
        return isHop ? type!.Name.Split('`')[0] : null;
    }

    [GeneratedRegex(
        @"^\| hop \| method \| file \|\n[^\n]*\n(\|[^|\n]*\|(?<cell>[^|\n]*)\|[^\n]*\n)+",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Table();

    [GeneratedRegex(
        @"`(?<type>\w+)(<T>)?(\.\w+)?`",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hop();

    private sealed class ObservedSource(IPagedProductSource source, Action plan) : IPagedProductSource
    {
        public string Vendor => source.Vendor;

        public ProductCapabilities Capabilities => source.Capabilities;

        public PagedPlan Plan(ProductQuery query)
        {
            plan();
            return source.Plan(query);
        }
    }
}
