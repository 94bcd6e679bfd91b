using System.Runtime.Versioning;
using System.Text;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of the file of a state.</summary>
public sealed class FileWatchStateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private string Path => _folder.PathOf("state");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Second_watch_of_a_file_is_refused_until_the_first_one_ends()
    {
        var first = await new FileWatchState(Path).LockAsync(CancellationToken);

        var error = await Assert.ThrowsAsync<IOException>(
            async () => await new FileWatchState(Path).LockAsync(CancellationToken));
        await first.DisposeAsync();

        Assert.Equal(
            $"The watch state '{Path}' is in use by another watch; give each watch a file of its own.", error.Message);
        await (await new FileWatchState(Path).LockAsync(CancellationToken)).DisposeAsync();
    }

    [Fact]
    public async Task File_that_does_not_exist_is_no_state() =>
        Assert.Null(await new FileWatchState(Path).OpenReadAsync(CancellationToken));

    [Fact]
    public async Task Write_that_fails_leaves_the_earlier_state_and_no_other_file()
    {
        var state = new FileWatchState(Path);
        await WriteAsync(state, "old");

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await state.WriteAsync(
            static async (stream, cancellationToken) =>
            {
                await stream.WriteAsync("half"u8.ToArray(), cancellationToken);
                throw new InvalidOperationException("the disk is full");
            },
            CancellationToken));

        Assert.Equal(("old", 1), (await File.ReadAllTextAsync(Path, CancellationToken), FileCount()));
    }

    [Fact]
    public async Task Other_file_beside_the_state_stays()
    {
        await File.WriteAllTextAsync(Path + ".tmp", "of the user", CancellationToken);

        await WriteAsync(new FileWatchState(Path), "new");

        Assert.Equal(
            ("new", "of the user", 2),
            (await File.ReadAllTextAsync(Path, CancellationToken),
                await File.ReadAllTextAsync(Path + ".tmp", CancellationToken), FileCount()));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Symbolic_link_stays_and_its_file_is_replaced_with_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions and links need POSIX.");
        var target = _folder.PathOf("target");
        await File.WriteAllTextAsync(target, "old", CancellationToken);
        const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        File.SetUnixFileMode(target, Private);
        File.CreateSymbolicLink(Path, target);

        await WriteAsync(new FileWatchState(Path), "new");

        Assert.Equal(
            ("new", target, Private),
            (await File.ReadAllTextAsync(target, CancellationToken), new FileInfo(Path).LinkTarget,
                File.GetUnixFileMode(target)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    public void Path_that_is_not_valid_is_refused(string path) =>
        Assert.Throws<ArgumentException>(() => new FileWatchState(path));

    private static async Task WriteAsync(FileWatchState state, string text) => await state.WriteAsync(
        (stream, cancellationToken) => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask(),
        CancellationToken);

    private int FileCount() => Directory.GetFiles(System.IO.Path.GetDirectoryName(Path)!).Length;
}
