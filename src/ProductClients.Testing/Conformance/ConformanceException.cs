namespace ProductClients.Testing;

/// <summary>
/// The exception for a broken law. The message has the law, its promise, what was expected and what was seen.
/// </summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(ConformanceLaw law, string expected, string seen, Exception? cause)
        : base($"{law.Name} is broken: {law.Promise}\n  expected: {expected}\n  seen:     {seen}", cause)
    {
        Law = law.Name;
        Expected = expected;
        Seen = seen;
    }

    /// <summary>Gets the name of the law.</summary>
    public string Law { get; }

    /// <summary>Gets what the law expects.</summary>
    public string Expected { get; }

    /// <summary>Gets what the lister did instead.</summary>
    public string Seen { get; }
}
