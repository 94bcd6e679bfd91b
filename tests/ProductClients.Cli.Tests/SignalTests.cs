using ProductClients.Testing;

namespace ProductClients.Cli.Tests;

/// <summary>Sends signals to the tool as a separate process.</summary>
public class SignalTests
{
    // A test run in the background of a script ignores SIGINT, and its children inherit that.
    private const string WithDefaultSignals = "exec env --default-signal \"$@\"";

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    public async Task Signal_ends_list_with_130_after_it_printed_the_received_products(string signal)
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.HoldHuaweiAfterItsFirstPage();
        using var tool = Start(vendors, WithDefaultSignals);
        for (var product = 0; product < 50; product++)
        {
            Assert.NotNull(await tool.Output.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        await tool.SignalAsync(signal);
        var result = await tool.WaitAsync();

        Assert.Equal((130, "", "Cancelled."), (result.ExitCode, result.Output, result.ErrorLines[^1]));
        var report = vendors.Tool.ReadJson("r.json").GetProperty("registrations")[0];
        Assert.Equal("Truncated", report.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task SIGHUP_that_is_ignored_as_by_nohup_does_not_end_the_run()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Emulators.Huawei.FailNext(EmulatorFault.Delay(TimeSpan.FromSeconds(2)));
        using var tool = Start(vendors, "trap '' HUP; exec \"$@\"");
        await RequestsAsync(vendors, 1);

        await tool.SignalAsync("HUP");
        var result = await tool.WaitAsync();

        Assert.Equal((0, 120), (result.ExitCode, result.NdJson.Count));
    }

    [Fact]
    public async Task Killed_run_leaves_neither_the_report_of_an_earlier_run_nor_a_part_of_its_own()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.HoldHuaweiAfterItsFirstPage();
        vendors.Tool.Write("r.json", "the report of an earlier run");
        using var tool = Start(vendors, "exec \"$@\"");
        await RequestsAsync(vendors, 2);

        tool.Kill();
        await tool.WaitAsync();

        Assert.Equal(
            ["productclients.json"],
            Directory.EnumerateFiles(vendors.Tool.PathOf(".")).Select(static path => Path.GetFileName(path)));
    }

    private static ToolProcess Start(Vendors vendors, string script) => ToolProcess.StartInShell(
        script,
        vendors.Tool.PathOf("."),
        "list", "huawei", "--page-size", "50", "--format", "ndjson", "--report", "r.json");

    private static async Task RequestsAsync(Vendors vendors, int count)
    {
        while (vendors.Emulators.Huawei.Requests.Count < count)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
