namespace ProductClients.Testing;

/// <summary>A law is broken. The message has the law, its promise, what was expected and what was seen.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(ConformanceLaw law, string expected, string seen, Exception? cause)
        : base($"{law.Name} is broken: {law.Promise}\n  expected: {expected}\n  seen:     {seen}", cause)
    {
        Law = law.Name;
        Expected = expected;
        Seen = seen;
    }

    /// <summary>The name of the law.</summary>
    public string Law { get; }

    /// <summary>What the law wants.</summary>
    public string Expected { get; }

    /// <summary>What the lister did instead.</summary>
    public string Seen { get; }
}
