namespace ProductClients.Tests.Shared;

/// <summary>
/// Changes state of the process until it is disposed. Only this class can do so: other code of the tests gets an error
/// from the compiler (<c>eng/BannedSymbols.Tests.txt</c>), and a test outside <see cref="Alone"/> gets an exception.
/// </summary>
internal sealed class ProcessScope : IDisposable
{
    private readonly Action _undo;

    private ProcessScope(Action change, Action undo)
    {
        if (TestContext.Current.TestCollection?.TestCollectionClassName != typeof(Alone).FullName)
        {
            throw new InvalidOperationException(
                "This test changes state of the process, so its class needs [Collection<Alone>].");
        }

        _undo = undo;
        change();
    }

#pragma warning disable RS0030 // Only this class may change state of the process.
    /// <summary>Sets an environment variable.</summary>
    public static ProcessScope EnvironmentVariable(string name, string? value)
    {
        var before = Environment.GetEnvironmentVariable(name);
        return new ProcessScope(
            () => Environment.SetEnvironmentVariable(name, value),
            () => Environment.SetEnvironmentVariable(name, before));
    }

    /// <summary>
    /// Sets the local time zone. This has no effect on Windows, which ignores the environment variable.
    /// </summary>
    public static ProcessScope TimeZone(string id)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        return new ProcessScope(() => Use(id), () => Use(before));

        static void Use(string? id)
        {
            Environment.SetEnvironmentVariable("TZ", id);
            TimeZoneInfo.ClearCachedData();
        }
    }

    /// <summary>Redirects the output of the console.</summary>
    public static ProcessScope ConsoleOutput(TextWriter writer)
    {
        var before = Console.Out;
        return new ProcessScope(() => Console.SetOut(writer), () => Console.SetOut(before));
    }
#pragma warning restore RS0030

    public void Dispose() => _undo();
}
