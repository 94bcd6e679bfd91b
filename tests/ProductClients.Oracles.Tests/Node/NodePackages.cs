using System.Security.Cryptography;

namespace ProductClients.Oracles.Tests.Node;

/// <summary>Installs the npm packages of a folder of <c>tests</c>, in the versions of its lock file.</summary>
internal static class NodePackages
{
    private const string LockFile = "package-lock.json";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Installs the packages unless they are installed already.</summary>
    /// <param name="name">The name of the folder in <c>tests</c>.</param>
    /// <returns>The path of the folder.</returns>
    /// <exception cref="UnavailableException">Node is not installed, or the packages cannot be installed.</exception>
    public static async Task<string> EnsureAsync(string name)
    {
        var folder = Find(name);
        await Command.RunAsync(folder, Patience, "node", "--version");
        if (IsComplete(folder))
        {
            return folder;
        }

        // If two runs start at the same time, one installs the packages and the other waits.
        await using (await LockAsync(Path.Combine(folder, ".install.lock")))
        {
            if (!IsComplete(folder))
            {
                await Command.RunAsync(folder, Patience, OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci");
                await File.WriteAllTextAsync(StampOf(folder), WantedStamp(folder));
            }
        }

        return folder;
    }

    private static string Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var folder = Path.Combine(at.FullName, "tests", name);
            if (File.Exists(Path.Combine(folder, LockFile)))
            {
                return folder;
            }
        }

        throw new UnavailableException($"tests/{name} was not found in any folder above that of the tests.");
    }

    // The stamp is written after npm has succeeded. So an incomplete installation, or one of other versions, has none.
    private static bool IsComplete(string folder) =>
        File.Exists(StampOf(folder)) && File.ReadAllText(StampOf(folder)) == WantedStamp(folder);

    private static string StampOf(string folder) => Path.Combine(folder, "node_modules", ".installed");

    private static string WantedStamp(string folder) =>
        Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, LockFile))));

    private static async Task<FileStream> LockAsync(string path)
    {
        using var timer = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!timer.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200));
            }
        }
    }
}
