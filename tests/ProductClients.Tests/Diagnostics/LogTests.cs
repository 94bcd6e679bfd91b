using Microsoft.Extensions.Logging;
using ProductClients.Testing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

public class LogTests
{
    [Fact]
    public async Task Complete_listing_is_logged_from_its_start_to_its_end()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await app.Lister("qiniu" + observed.Suffix).ListAsync().ToListAsync();

        Assert.Equal([100, 200, 203, 203, 201, 101], observed.EventIds);
    }

    [Fact]
    public async Task Retry_is_logged_with_the_failure_of_the_attempt()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("ncp" + observed.Suffix).FailNext(EmulatorFault.Status(503));

        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        var retry = Assert.Single(observed.Logs, static log => log.EventId.Id == 204);
        Assert.Equal(LogLevel.Warning, retry.Level);
        Assert.Contains("attempt 1 failed", retry.Text, StringComparison.Ordinal);
        Assert.Contains("HTTP 503", retry.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Final_failure_is_logged_with_the_number_of_attempts()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync(settings: ("MaxRetries", "2"));
        app.Vendor("ncp" + observed.Suffix).FailNext(EmulatorFault.Status(503), times: 3);

        await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("ncp" + observed.Suffix).ListAsync().ToListAsync());

        Assert.Contains(
            "the request failed after 3 attempts",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 205).Text,
            StringComparison.Ordinal);
        Assert.Single(observed.Logs, static log => log.EventId.Id == 103);
    }

    [Fact]
    public async Task Learned_clock_offset_is_logged_once()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("ncp" + observed.Suffix).FailWhen(static _ => true, EmulatorFault.ClockSkew(TimeSpan.FromHours(1)));

        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();
        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Single(observed.Logs, static log => log.EventId.Id == 206);
    }

    [Fact]
    public async Task Replaced_token_is_logged()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync(
            static vendors => vendors.Huawei.Auth = HuaweiEmulatorAuth.IamToken);
        var lister = app.Lister("huawei" + observed.Suffix);
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();
        app.Vendors.Huawei.RevokeTokens();

        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Single(observed.Logs, static log => log.EventId.Id == 207);
        Assert.DoesNotContain(observed.Logs, static log => log.EventId.Id == 206);
    }

    [Fact]
    public async Task Contradictory_total_is_logged()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        app.Vendor("scp" + observed.Suffix).FailWhen(static _ => true, EmulatorFault.WrongTotal(1_000_000));

        await app.Lister("scp" + observed.Suffix).ListAsync().ToListAsync();

        Assert.Contains(
            "counts 1000000 products",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 105).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listing_without_requests_logs_the_reason()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Tag = "vm" }).ToListAsync();

        Assert.Equal([100, 104], observed.EventIds);
        Assert.Contains("has no tags", observed.Logs[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Listing_that_ends_at_take_logs_the_reason()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await app.Lister("ncp" + observed.Suffix).ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Contains(
            "the 1 products asked for were listed",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 102).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invalid_option_change_is_logged_with_the_reason()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var lister = app.Lister("ncp" + observed.Suffix);
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        app.Set(lister.Name, "PageSize", "-1");
        app.Reload();
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        var rejected = Assert.Single(observed.Logs, static log => log.EventId.Id == 300);
        Assert.Contains("PageSize", rejected.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoint_change_is_refused_and_logged_with_the_reason()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var lister = app.Lister("ncp" + observed.Suffix);
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        app.Set(lister.Name, "Endpoint", "https://elsewhere.example");
        app.Reload();
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Contains(
            "restart the app",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 300).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_are_logged_by_allow_list_at_the_lowest_level()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();

        await app.Catalog.ListAsync().ToListAsync();

        var headers = observed.Logs.Where(static log => log.EventId.Id == 203).ToArray();
        Assert.All(headers, static log => Assert.Equal(LogLevel.Trace, log.Level));
        Assert.Contains(headers, static log => log.Text.Contains("Content-Type: ", StringComparison.Ordinal));
        Assert.DoesNotContain(
            headers,
            static log => log.Text.Contains("Authorization", StringComparison.OrdinalIgnoreCase)
                || log.Text.Contains("signature", StringComparison.OrdinalIgnoreCase)
                || log.Text.Contains("key", StringComparison.OrdinalIgnoreCase));
    }
}
