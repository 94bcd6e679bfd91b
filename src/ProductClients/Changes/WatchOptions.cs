using System.Globalization;

namespace ProductClients;

/// <summary>Specifies what a watch lists, how often, and where it keeps what it knows. Immutable.</summary>
public sealed class WatchOptions
{
    private readonly string[]? _registrations;

    /// <summary>Gets the longest <see cref="Interval"/>: 24 days.</summary>
    public static TimeSpan LongestInterval { get; } = TimeSpan.FromDays(24);

    /// <summary>Gets which products to watch. A product that no longer matches counts as removed.</summary>
    /// <value>The default is <see langword="null"/>: all products. <see cref="ProductQuery.Take"/> is not valid, since
    /// a listing that ends early does not tell which products were removed.</value>
    public ProductQuery? Query { get; init; }

    /// <summary>Gets the names of the registrations to watch, in any case.</summary>
    /// <value>The default is <see langword="null"/>: all registrations. An empty list is not valid.</value>
    public IReadOnlyList<string>? Registrations
    {
        get => _registrations;
        init => _registrations = value is null ? null : [.. value];
    }

    /// <summary>Gets the wait between the end of a round, when the caller has taken its items, and the start of the
    /// next one.</summary>
    /// <value>The default is one minute. It is from 0 to 24 days.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Gets how much a wait may differ from <see cref="Interval"/>, as a part of it. With 0.1, a wait is
    /// random between 90 and 110 percent of the interval, so that many instances do not list at the same time.
    /// </summary>
    /// <value>The default is 0.1. It is from 0 to 1.</value>
    public double Jitter { get; init; } = 0.1;

    /// <summary>Gets the number of rounds after which the watch ends.</summary>
    /// <value>The default is <see langword="null"/>: it ends when it is cancelled or left. It is at least 1.</value>
    public long? MaxRounds { get; init; }

    /// <summary>Gets whether the products of a registration of which nothing is known are returned as added.</summary>
    /// <value>The default is <see langword="false"/>: until its first complete listing, the products of a registration
    /// are the baseline, and none is returned as added.</value>
    public bool IncludesExisting { get; init; }

    /// <summary>Gets where the watch keeps what it knows.</summary>
    /// <value>The default is <see langword="null"/>: in memory, as long as it is enumerated.</value>
    public IWatchState? State { get; init; }

    /// <summary>Gets the clock that measures the waits.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init => field = value ?? TimeProvider.System; } = TimeProvider.System;

    /// <summary>Gets the source of the jitter.</summary>
    internal Random Random { get; init; } = Random.Shared;

    /// <summary>Gets the wait before the next round.</summary>
    internal TimeSpan NextWait => Interval * (1 + (Jitter * ((2 * Random.NextDouble()) - 1)));

    /// <summary>Returns the registrations, the interval and the place of the state.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(_registrations is null ? "all registrations" : string.Join(", ", _registrations))} every {Interval}");

    /// <summary>Checks the options that no listing checks.</summary>
    /// <exception cref="ArgumentException">An option is not valid.</exception>
    internal void Validate(string parameter)
    {
        var fault =
            Query?.Take is { } take
                ? $"Query.Take is {take}; a watch must list all products to know which were removed, so leave it null."
            : Interval < TimeSpan.Zero || Interval > LongestInterval
                ? $"Interval is {Interval}; it must be from 0 to {LongestInterval.TotalDays} days."
            : Jitter is not (>= 0 and <= 1)
                ? string.Create(CultureInfo.InvariantCulture, $"Jitter is {Jitter}; it must be from 0 to 1.")
            : MaxRounds < 1 ? $"MaxRounds is {MaxRounds}; it must be at least 1, or null."
            : null;
        if (fault is not null)
        {
            throw new ArgumentException(fault, parameter);
        }
    }
}
