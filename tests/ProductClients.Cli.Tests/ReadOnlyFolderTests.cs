using System.Runtime.Versioning;

namespace ProductClients.Cli.Tests;

/// <summary>Runs the tool as a separate process with folders that it may not write to.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ReadOnlyFolderTests : IAsyncLifetime
{
    // Root may write to every folder, unless it gives up that capability.
    private const string WithPermissionChecks = """
        export HOME=$PWD TMPDIR=$PWD
        if [ $(id -u) = 0 ]; then exec setpriv --bounding-set=-dac_override "$@"; else exec "$@"; fi
        """;

    private const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute;
    private Vendors? _vendors;
    private string _folder = null!;

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        _vendors = await Vendors.StartAsync();
        _folder = Directory.CreateDirectory(_vendors.Tool.PathOf("folder")).FullName;
        foreach (var file in new[] { "productclients.json", "r.json" })
        {
            _vendors.Tool.Write($"folder/{file}", _vendors.Tool.Read("productclients.json"));
        }

        _vendors.Tool.Write("folder/old.ndjson", "");
        File.SetUnixFileMode(_folder, ReadOnly);
    }

    public ValueTask DisposeAsync()
    {
        if (_vendors is null)
        {
            return ValueTask.CompletedTask;
        }

        File.SetUnixFileMode(_folder, ReadOnly | UnixFileMode.UserWrite);
        return _vendors.DisposeAsync();
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("list")]
    [InlineData("list", "--embedded")]
    [InlineData("registrations")]
    [InlineData("sign", "ncp", "--url", "https://h.example/")]
    [InlineData("diff", "old.ndjson", "old.ndjson", "--verbose")]
    public async Task Command_works_in_a_read_only_working_directory(params string[] arguments)
    {
        var result = await RunAsync(arguments);
        Assert.Equal(0, result.ExitCode);
        Assert.NotEmpty(result.Output + result.Error);
        Assert.Equal(3, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task Report_file_in_a_read_only_folder_is_overwritten()
    {
        var result = await RunAsync("list", "ncp", "--report", "r.json");
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        var report = _vendors!.Tool.ReadJson("folder/r.json").GetProperty("registrations")[0];
        Assert.Equal("Complete", report.GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task New_report_in_a_read_only_folder_exits_with_2_before_anything_is_sent()
    {
        var result = await RunAsync("list", "--report", "new.json");
        Assert.Equal(2, result.ExitCode);
        Assert.Equal(
            $"The report file 'new.json' cannot be written, so nothing was sent: The folder '{_folder}' is not "
                + "writable.",
            Assert.Single(result.ErrorLines));
        Assert.All(_vendors!.Emulators, static vendor => Assert.Empty(vendor.Requests));
    }

    private Task<ToolResult> RunAsync(params string[] arguments) =>
        ToolProcess.RunInShellAsync(WithPermissionChecks, _folder, arguments);
}
