namespace ProductClients.Tests.Shared;

/// <summary>Changes what belongs to the process, until it is disposed. The one place that may: other code of the tests
/// gets an error from the compiler (<c>eng/BannedSymbols.Tests.txt</c>), and a test outside <see cref="Alone"/> gets an
/// exception.</summary>
internal sealed class ProcessScope : IDisposable
{
    private readonly Action _undo;

    private ProcessScope(Action change, Action undo)
    {
        if (TestContext.Current.TestCollection?.TestCollectionClassName != typeof(Alone).FullName)
            throw new InvalidOperationException("Other tests run beside this one: it needs [Collection<Alone>].");
        _undo = undo;
        change();
    }

#pragma warning disable RS0030 // This is the place that may.
    /// <summary>Sets an environment variable.</summary>
    public static ProcessScope EnvironmentVariable(string name, string? value)
    {
        var before = Environment.GetEnvironmentVariable(name);
        return new ProcessScope(
            () => Environment.SetEnvironmentVariable(name, value),
            () => Environment.SetEnvironmentVariable(name, before));
    }

    /// <summary>Makes a time zone the local one. Not on Windows, which takes none from the environment.</summary>
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

    /// <summary>Sends what is written to the console elsewhere.</summary>
    public static ProcessScope ConsoleOutput(TextWriter writer)
    {
        var before = Console.Out;
        return new ProcessScope(() => Console.SetOut(writer), () => Console.SetOut(before));
    }
#pragma warning restore RS0030

    public void Dispose() => _undo();
}
