using ProductClients.Cli.Reporting;

namespace ProductClients.Cli.Tests;

public class ReplacedFileTests
{
    [Fact]
    public async Task Failed_write_leaves_no_temporary_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        using var directory = new Tool();
        // Not the permissions of a file, so they cannot be set.
        var file = new ReplacedFile(directory.PathOf("r.json"), (UnixFileMode)0x8000);
        await Assert.ThrowsAnyAsync<ArgumentException>(() => file.WriteAsync([1]));
        Assert.Empty(Directory.GetFileSystemEntries(directory.PathOf(".")));
    }
}
