using ProductClients.Testing;

namespace ProductClients.Tests.Reliability;

/// <summary>A fault of a response, and its effect on the listing.</summary>
/// <param name="Name">The name of the fault in the name of a test case.</param>
/// <param name="Create">Creates the fault of the emulator from random numbers and a documented response.</param>
/// <param name="Code">The error code of the listing; <see langword="null"/> if the listing succeeds.</param>
internal sealed record Fault(string Name, Func<Random, string, EmulatorFault> Create, ProductErrorCode? Code)
{
    /// <summary>The default total timeout of a request.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(60);

    /// <summary>The number of bytes of a body before it stalls.</summary>
    public const int BytesBeforeStall = 40;

    /// <summary>The time between two bytes of a body that arrives byte by byte.</summary>
    public static readonly TimeSpan TimePerByte = TimeSpan.FromSeconds(1);

    /// <summary>The time that a read can still take when it begins after the timeout.</summary>
    public static readonly TimeSpan ReadTolerance = TimeSpan.FromMilliseconds(10);

    public Fault(string name, EmulatorFault fault, ProductErrorCode? code = null)
        : this(name, (_, _) => fault, code)
    {
    }

    /// <summary>
    /// Gets whether the fault applies only to arrays, whose products are returned before the end of the response.
    /// </summary>
    public bool IsForArraysOnly { get; init; }

    /// <summary>Gets whether every attempt has the fault, not only the first one.</summary>
    public bool IsLasting { get; init; }

    /// <summary>Gets whether no part of the response arrives, not even its headers.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Gets whether the body stalls after <see cref="BytesBeforeStall"/> bytes.</summary>
    public bool Stalls { get; init; }

    /// <summary>Gets whether the body arrives byte by byte.</summary>
    public bool IsByteByByte { get; init; }

    /// <summary>Gets whether a timeout ends the attempt.</summary>
    public bool EndsByTime => IsSilent || Stalls || IsByteByByte;

    /// <summary>Gets the minimum time that passes.</summary>
    public TimeSpan AtLeast { get; init; }

    /// <summary>Gets the maximum time that passes.</summary>
    public TimeSpan AtMost { get; init; } = Budget;

    public override string ToString() => Name;
}
