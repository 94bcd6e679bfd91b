using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Tests;

/// <summary>Runs of the tool at the same time with the same files.</summary>
public class ConcurrentRunTests
{
    private const int Rounds = 30;

    [Fact]
    public async Task Two_processes_with_one_configuration_and_one_report_file_leave_one_complete_report()
    {
        await using var vendors = await Vendors.StartAsync();
        vendors.Tool.Write("r.json", "the report of an earlier run");
        // Each process waits for the other's request. So both have opened the report, and none has written it.
        using var bothAreListing = new Barrier(2);
        bool Wait() => !bothAreListing.SignalAndWait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        vendors.Emulators.Ncp.FailWhen(_ => Wait(), Testing.EmulatorFault.VendorError(500));
        vendors.Emulators.LicenseSpring.FailWhen(_ => Wait(), Testing.EmulatorFault.VendorError(500));

        var results = await Task.WhenAll(ListAsync("ncp"), ListAsync("licensespring"));

        Assert.All(results, static result => Assert.Equal((0, ""), (result.ExitCode, result.Error)));
        Assert.Equal([85, 30], results.Select(static result => result.NdJson.Count));
        var report = Assert.Single(vendors.Tool.ReadJson("r.json").GetProperty("registrations").EnumerateArray());
        Assert.Equal("Complete", report.GetProperty("outcome").GetString());
        Assert.Equal(
            ["productclients.json", "r.json"],
            Directory.EnumerateFiles(vendors.Tool.PathOf("."))
                .Select(static path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal));

        Task<ToolResult> ListAsync(string name) => ToolProcess.RunAsync(
            vendors.Tool.PathOf("."), ["list", name, "--format", "ndjson", "--page-size", "100", "--report", "r.json"]);
    }

    [Fact]
    public Task Replaced_report_is_that_of_one_run() => RaceAsync(static path =>
        ReportTargets.Open(path, new AppEnvironment { WorkingDirectory = null }));

    [Fact]
    public Task Report_that_is_overwritten_in_place_is_that_of_one_run() => RaceAsync(static path =>
        OverwrittenFile.Prepare(OverwrittenFile.Open(path, FileShare.ReadWrite)));

    [Fact]
    public void Report_file_that_another_run_removes_is_still_replaced()
    {
        using var directory = new Tool();
        var path = directory.PathOf("r.json");
        var environment = new AppEnvironment { WorkingDirectory = null };
        Parallel.For(0, 10 * Rounds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
        {
            File.WriteAllText($"{path}.{Environment.CurrentManagedThreadId}", "the report of an earlier run");
            File.Move($"{path}.{Environment.CurrentManagedThreadId}", path, overwrite: true);
            Assert.IsType<ReplacedFile>(ReportTargets.Open(path, environment));
        });
    }

    private static async Task RaceAsync(Func<string, IReportTarget> open)
    {
        using var directory = new Tool();
        byte[][] reports =
        [
            .. new byte[] { 1, 2, 3 }.Select(static run => Enumerable.Repeat(run, run * 1_000).ToArray()),
        ];
        for (var round = 0; round < Rounds; round++)
        {
            directory.Write("r.json", "the report of an earlier run");
            using var start = new Barrier(reports.Length);
            await Task.WhenAll(reports.Select(report => Task.Run(() => WriteAsync(report, start))));
            Assert.Contains(reports, File.ReadAllBytes(directory.PathOf("r.json")).SequenceEqual);
        }

        async Task WriteAsync(byte[] report, Barrier start)
        {
            start.SignalAndWait(TestContext.Current.CancellationToken);
            await using var target = open(directory.PathOf("r.json"));
            await target.WriteAsync(report);
        }
    }
}
