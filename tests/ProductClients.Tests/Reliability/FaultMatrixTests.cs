using ProductClients.Testing;
using ProductClients.Tests.EndToEnd;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Reliability;

/// <summary>Each fault, at each vendor, on each page: the listing is whole, or fails with the code that says why.</summary>
public class FaultMatrixTests
{
    private const int Seed = 20261122;
    private static readonly string[] Paged = ["huawei", "ncp", "scp"];

    private static readonly (string Name, Func<Random, EmulatorFault> Make, ProductErrorCode? Expected)[] Faults =
    [
        ("disconnect", static _ => EmulatorFault.Disconnect(), null),
        ("408", static _ => EmulatorFault.Status(408), null),
        ("429", static _ => EmulatorFault.RetryAfter(TimeSpan.Zero), null),
        ("500", static _ => EmulatorFault.Status(500), null),
        ("502 in HTML", static _ => EmulatorFault.Body("<html>", 502, "text/html"), null),
        ("503", static _ => EmulatorFault.Status(503), null),
        ("504", static _ => EmulatorFault.Status(504), null),
        ("400", static _ => EmulatorFault.VendorError(400), ProductErrorCode.InvalidRequest),
        ("401", static _ => EmulatorFault.Status(401), ProductErrorCode.Authentication),
        ("403", static _ => EmulatorFault.Status(403), ProductErrorCode.PermissionDenied),
        ("404", static _ => EmulatorFault.Status(404), ProductErrorCode.NotFound),
        ("redirect", static _ => EmulatorFault.Redirect(new Uri("https://elsewhere.example")), ProductErrorCode.InvalidResponse),
        ("HTML", static _ => EmulatorFault.Body("<html>", contentType: "text/html"), ProductErrorCode.InvalidResponse),
        ("nothing", static _ => EmulatorFault.Body(""), ProductErrorCode.InvalidResponse),
        ("cut JSON", static random => EmulatorFault.Body("[{\"a\":\"bcdefghij"[..random.Next(1, 16)]), ProductErrorCode.InvalidResponse),
        ("too much", static _ => EmulatorFault.Body("[{\"x\":\"" + new string('x', 40_000)), ProductErrorCode.ResponseTooLarge),
    ];

    public static IEnumerable<TheoryDataRow<string, string, int>> Cases =>
        from name in Paged.Concat(["licensespring", "qiniu"])
        from fault in Faults
        from page in Paged.Contains(name, StringComparer.Ordinal) ? new[] { 1, 3 } : [1]
        select new TheoryDataRow<string, string, int>(name, fault.Name, page);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fault_ends_in_the_right_outcome_within_its_budget(string name, string fault, int page)
    {
        var (_, make, expected) = Faults.Single(candidate => candidate.Name == fault);
        await using var app = await VendorFixture.StartAsync(
            ("MaxResponseBytes", "32768"), ("MaxProductBytes", "32768"), ("TotalTimeout", "00:00:30"));
        var requests = 0;
        var vendor = app.Vendor(name);
        vendor.FailWhen(_ => Interlocked.Increment(ref requests) == page, make(new Random(Seed)));
        var listing = app.Lister(name).ListAsync(new ProductQuery { PageSize = 15 });

        var failure = await Record.ExceptionAsync(() => listing.ToListAsync());

        var what = $"seed {Seed}: {listing.Report} {failure}";
        Assert.True(expected == (failure as ProductClientException)?.Code, what);
        Assert.True(failure is null or ProductClientException { Attempts: 1 }, what);
        if (expected is null)
        {
            Assert.True(listing.Report is { Outcome: ListingOutcome.Complete, Products: var count } && count == vendor.Products.Count, what);
        }
        else
        {
            Assert.True(listing.Report.Outcome == ListingOutcome.Failed && vendor.Requests.Count == page, what);
        }
    }

    [Theory]
    [InlineData("huawei", ProductErrorCode.Network)]
    [InlineData("ncp", ProductErrorCode.Network)]
    [InlineData("scp", ProductErrorCode.Network)]
    [InlineData("licensespring", ProductErrorCode.Network)]
    [InlineData("qiniu", ProductErrorCode.Network)]
    public async Task An_answer_cut_anywhere_is_never_taken_for_whole(string name, ProductErrorCode expected)
    {
        var random = new Random(Seed);
        await using var app = await VendorFixture.StartAsync(("MaxRetries", "0"), ("CircuitMinimumThroughput", "1000"));
        for (var i = 0; i < 10; i++)
        {
            var bytes = random.Next(0, 2_000);
            app.Vendor(name).FailNext(EmulatorFault.TruncateBody(bytes));

            var failure = await Record.ExceptionAsync(() => app.Lister(name).ListAsync().ToListAsync());

            Assert.True(
                failure is ProductClientException error && error.Code == expected,
                $"seed {Seed}, cut after {bytes} bytes: {failure}");
        }
    }
}
