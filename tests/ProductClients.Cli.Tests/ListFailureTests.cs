using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

public class ListFailureTests
{
    [Fact]
    public async Task One_failed_registration_exits_with_3_and_the_others_are_printed()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.FailNext(EmulatorFault.VendorError(503));
        var result = await vendors.Tool.RunAsync("list", "--format", "ndjson");
        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith(
            "ncp (Ncp): Unavailable (HTTP 503", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(120 + 45 + 30 + 12, result.NdJson.Count);
    }

    [Fact]
    public async Task Error_without_a_body_is_reported_once_for_every_vendor()
    {
        await using var vendors = await Vendors.StartAsync();
        foreach (var vendor in vendors.Emulators)
        {
            vendor.FailWhen(static _ => true, EmulatorFault.Body("", 501));
        }

        var result = await vendors.Tool.RunAsync("list");

        Assert.Equal(5, result.ErrorLines.Length);
        Assert.All(result.ErrorLines, static line => Assert.Matches(
            @"^\w+ \(\w+\): Unavailable \(HTTP 501\)( \[request [^\]]+\])?$", line));
    }

    [Fact]
    public async Task List_exits_with_4_when_every_registration_fails()
    {
        await using var vendors = await Vendors.StartAsync();
        foreach (var vendor in vendors.Emulators)
        {
            vendor.FailNext(EmulatorFault.Disconnect());
        }

        var result = await vendors.Tool.RunAsync("list", "--verbose");
        Assert.Equal(4, result.ExitCode);
        Assert.Equal(5, result.ErrorLines.Length);
        Assert.All(result.ErrorLines, static line => Assert.Contains(": Network: ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_has_the_status_the_vendor_message_and_the_request_id()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Qiniu.FailNext(EmulatorFault.VendorError(622));
        var result = await vendors.Tool.RunAsync("list", "qiniu", "--report", "r.json");
        var error = vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0].GetProperty("error");
        var line = Assert.Single(result.ErrorLines);
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("HTTP 622", line, StringComparison.Ordinal);
        Assert.Contains(error.GetProperty("vendorMessage").GetString()!, line, StringComparison.Ordinal);
        Assert.Contains(error.GetProperty("requestId").GetString()!, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_exits_with_3_when_the_total_of_the_vendor_is_not_reached()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Ncp.FailWhen(static _ => true, EmulatorFault.WrongTotal(86));
        var result = await vendors.Tool.RunAsync("list", "ncp", "--report", "r.json", "--format", "ndjson");
        Assert.Equal(3, result.ExitCode);
        Assert.Equal(85, result.NdJson.Count);
        Assert.StartsWith("ncp (Ncp): truncated: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(
            "Truncated",
            vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0].GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task Products_received_before_a_failure_are_printed()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Huawei.FailWhen(
            static request => request.Query("offset") is not (null or "0"), EmulatorFault.VendorError(500));
        var result = await vendors.Tool.RunAsync("list", "huawei", "--page-size", "50", "--format", "json");
        Assert.Equal(4, result.ExitCode);
        Assert.Equal(50, result.Json.GetArrayLength());
    }

    [Fact]
    public async Task Vendor_failure_has_no_stack_trace_when_verbose()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Scp.FailNext(EmulatorFault.Body("<html>no json</html>"));
        var result = await vendors.Tool.RunAsync("list", "scp", "--verbose");
        Assert.Equal(4, result.ExitCode);
        Assert.Contains("InvalidResponse", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_of_a_vendor_message_are_escaped()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Huawei.FailNext(EmulatorFault.Status(
            400, """{ "error_code": "X.1", "error_msg": "two\nlines \u001b[31m" }"""));
        var result = await vendors.Tool.RunAsync("list", "huawei");
        var line = Assert.Single(result.ErrorLines);
        Assert.Contains("(HTTP 400, vendor code X.1): two", line, StringComparison.Ordinal);
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Fact]
    public async Task Rejected_signature_is_shown_beside_the_text_the_vendor_verified()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write(
            "wrong.json",
            Configurations.With(vendors.Emulators, ("huawei", "SecretKey", "canary-wrong-secret")));
        var result = await vendors.Tool.RunAsync("list", "huawei", "--config", "wrong.json");
        Assert.Equal(4, result.ExitCode);
        Assert.StartsWith(
            "huawei (Huawei): Authentication (HTTP 401, vendor code APIGW.0301): ",
            result.ErrorLines[0],
            StringComparison.Ordinal);
        Assert.StartsWith("    ours:   GET|/v1/", result.ErrorLines[1], StringComparison.Ordinal);
        Assert.StartsWith("    theirs: GET|/v1/", result.ErrorLines[2], StringComparison.Ordinal);
        Assert.StartsWith(
            "    The canonical requests are equal: the secret key differs",
            result.ErrorLines[3],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_prints_the_result_of_every_registration()
    {
        await using var vendors = await Vendors.StartAsync();
        var result = await vendors.Tool.RunAsync("list", "ncp", "qiniu", "--verbose", "--status", "Active");
        Assert.Equal(0, result.ExitCode);
        Assert.Matches(
            @"^ncp \(Ncp\): complete; \d+ products, 1 pages, 1 requests, \d+\.\d\d s, pushed: statuses, local: none$",
            result.ErrorLines[0]);
        Assert.StartsWith("qiniu (Qiniu): complete; ", result.ErrorLines[1], StringComparison.Ordinal);
    }
}
