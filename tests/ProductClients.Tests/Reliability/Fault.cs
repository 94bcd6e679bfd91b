using ProductClients.Testing;

namespace ProductClients.Tests.Reliability;

/// <summary>Something that goes wrong with a response, and what becomes of the listing.</summary>
/// <param name="Name">The fault's name in a test's.</param>
/// <param name="Make">Makes what the vendor does, of random numbers and of a response it documents.</param>
/// <param name="Code">How the listing fails; <see langword="null"/> if it does not.</param>
internal sealed record Fault(string Name, Func<Random, string, EmulatorFault> Make, ProductErrorCode? Code)
{
    /// <summary>The total time of a request, the default.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>The bytes of a body before it stalls.</summary>
    public const int StallsAfter = 40;

    /// <summary>The time each byte of a body that dribbles takes.</summary>
    public static readonly TimeSpan DribbleTime = TimeSpan.FromSeconds(1);

    /// <summary>What a read still gets that begins when the time is over.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(10);

    public Fault(string name, EmulatorFault fault, ProductErrorCode? code = null)
        : this(name, (_, _) => fault, code)
    {
    }

    /// <summary>Gets whether it is met by arrays only, of which products leave before the end.</summary>
    public bool OnlyOfArrays { get; init; }

    /// <summary>Gets whether every attempt meets the fault, rather than the first one.</summary>
    public bool Lasts { get; init; }

    /// <summary>Gets whether nothing comes of the response, not even headers.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets whether the body stalls after <see cref="StallsAfter"/> bytes.</summary>
    public bool Stalls { get; init; }

    /// <summary>Gets whether the body comes byte by byte.</summary>
    public bool Dribbles { get; init; }

    /// <summary>Gets whether it is time that ends an attempt.</summary>
    public bool EndsByTime => IsSilent || Stalls || Dribbles;

    /// <summary>Gets the time that passes at least.</summary>
    public TimeSpan AtLeast { get; init; }

    /// <summary>Gets the time that passes at most.</summary>
    public TimeSpan AtMost { get; init; } = Budget;

    public override string ToString() => Name;
}
