using System.Runtime.Versioning;

namespace ProductClients.Cli.Tests;

/// <summary>Writes reports to files and streams that must not be replaced.</summary>
public class ReportTargetTests
{
    [Theory]
    [InlineData("/dev/stderr", "2>>file")]
    [InlineData("/dev/stderr", "2>file")]
    [InlineData("/dev/fd/2", "2>>file")]
    [InlineData("/proc/self/fd/2", "2>>file")]
    [InlineData("link", "2>>file")]
    [InlineData("/dev/stdout", ">>file")]
    [InlineData("/dev/stdout", ">file")]
    [InlineData("/dev/fd/3", "3>>file")]
    public async Task Report_is_written_after_the_text_of_a_redirected_stream(string report, string redirection)
    {
        Assert.SkipUnless(File.Exists("/proc/self/fd/2"), "There is no /proc.");
        using var tool = new Tool();
        tool.Write("file", "earlier\n");
        File.CreateSymbolicLink(tool.PathOf("link"), "/dev/stderr");
        var result = await ToolProcess.RunInShellAsync(
            $"exec \"$@\" {redirection}",
            tool.PathOf("."),
            "list", "ncp", "--embedded", "--tag", "x", "--report", report);

        Assert.Equal(0, result.ExitCode);
        var file = tool.Read("file");
        // > empties the file before the tool starts. The lines of the tool itself are before its report.
        var before = redirection.Contains(">>", StringComparison.Ordinal) ? "earlier\n" : "";
        before += redirection[0] switch
        {
            '2' => "ncp (Ncp): skipped: ",
            '>' => "Registration  Id",
            _ => "{",
        };
        Assert.StartsWith(before, file, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", file, StringComparison.Ordinal);
        Assert.Contains("\n{\n  \"registrations\": [\n", "\n" + file, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">>file", "standard output")]
    [InlineData("2>>file", "standard error stream")]
    public async Task File_of_a_redirected_stream_is_refused(string redirection, string stream)
    {
        Assert.SkipUnless(File.Exists("/proc/self/fd/2"), "There is no /proc.");
        using var tool = new Tool();
        tool.Write("file", "earlier\n");
        var result = await ToolProcess.RunInShellAsync(
            $"exec \"$@\" {redirection}", tool.PathOf("."), "list", "--embedded", "--report", "file");

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith("earlier\n", tool.Read("file"), StringComparison.Ordinal);
        Assert.Contains(
            $"which the {stream} is redirected to", tool.Read("file") + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipe_without_a_reader_ends_with_the_timeout()
    {
        using var tool = new Tool();
        var result = await ToolProcess.RunInShellAsync(
            "mkfifo pipe; exec \"$@\"",
            tool.PathOf("."),
            "list", "--embedded", "--timeout", "1", "--report", "pipe");
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "The report file 'pipe' was not opened within --timeout", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("")]
    public async Task Report_that_is_no_file_is_refused(string report)
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--embedded", "--report", report);
        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith($"--report is '{report}'; it must be a file.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Directory_is_refused()
    {
        using var tool = new Tool();
        var result = await tool.RunAsync("list", "--embedded", "--report", ".");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("is a directory", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("c.json", "--config", "c.json")]
    [InlineData("./folder/../c.json", "--config", "c.json")]
    [InlineData("link.json", "--config", "c.json")]
    [InlineData("folder-link/c.json", "--config", "c.json")]
    [InlineData("c.json", "--config", "link.json")]
    [InlineData("productclients.json")]
    [InlineData("productclients.json", "--embedded")]
    public async Task Configuration_file_is_refused(string report, params string[] options)
    {
        await using var vendors = await Vendors.StartAsync();
        var tool = vendors.Tool;
        var text = tool.Read("productclients.json");
        tool.Write("c.json", text);
        Directory.CreateDirectory(tool.PathOf("folder"));
        File.CreateSymbolicLink(tool.PathOf("link.json"), "c.json");
        Directory.CreateSymbolicLink(tool.PathOf("folder-link"), "folder/..");

        var result = await tool.RunAsync(["list", "--report", report, .. options]);

        Assert.Equal(2, result.ExitCode);
        Assert.StartsWith(
            "--report is the configuration file ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Equal((text, text), (tool.Read("c.json"), tool.Read("productclients.json")));
        Assert.All(vendors.Emulators, static vendor => Assert.Empty(vendor.Requests));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Symbolic_link_and_permissions_are_kept()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        using var tool = new Tool();
        tool.Write("real.json", "earlier");
        File.CreateSymbolicLink(tool.PathOf("r.json"), "real.json");
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead;
        File.SetUnixFileMode(tool.PathOf("real.json"), Mode);

        var result = await tool.RunAsync("list", "ncp", "--embedded", "--tag", "x", "--report", "r.json");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal("real.json", new FileInfo(tool.PathOf("r.json")).LinkTarget);
        Assert.Equal(Mode, File.GetUnixFileMode(tool.PathOf("real.json")));
        Assert.Equal(1, tool.ReadJson("real.json").GetProperty("registrations").GetArrayLength());
    }

    [Fact]
    public async Task Report_is_written_when_the_output_cannot_be_written()
    {
        using var tool = new Tool();
        var exitCode = await tool.RunAsync(
            ["list", "ncp", "--embedded", "--format", "ndjson", "--report", "r.json"],
            new FailingOutput(FailingOutput.Enospc),
            new StringWriter());
        Assert.Equal(1, exitCode);
        Assert.True(tool.Has("r.json"));
    }
}
