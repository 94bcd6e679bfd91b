namespace ProductClients.Testing;

/// <summary>
/// The promises of the library as laws, for any vendor. Inherit it once per vendor, say how its stand-in is started,
/// and run every law of <see cref="Laws"/> as a test. Knows no test framework. Thread-safe if
/// <see cref="StartAsync"/> is.
/// </summary>
public abstract class ListerConformance
{
    /// <summary>Every law, by group.</summary>
    public static IReadOnlyList<ConformanceLaw> Laws { get; } =
    [
        .. ListingLaws.All, .. CallerLaws.All, .. PageLaws.All, .. FilterLaws.All, .. CapabilityLaws.All,
        .. SortLaws.All, .. TokenLaws.All, .. TokenRefusalLaws.All, .. ReportLaws.All, .. AnomalyLaws.All,
        .. StreamLaws.All, .. EndLaws.All,
    ];

    /// <summary>What the stand-in can do wrong when a law asks for it; a law that needs more does not apply.</summary>
    /// <value>The default is <see cref="VendorFaults.None"/>.</value>
    protected virtual VendorFaults Faults => VendorFaults.None;

    /// <summary>A query whose native parameters contradict a portable filter.</summary>
    /// <value>The default is <see langword="null"/>: the vendor has no native query.</value>
    protected virtual ProductQuery? ConflictingQuery => null;

    /// <summary>A query with native parameters and nothing else, that every product matches.</summary>
    /// <value>The default is <see langword="null"/>: the vendor has no native query.</value>
    protected virtual ProductQuery? NativeQuery => null;

    /// <summary>How long a law may take before it counts as hanging.</summary>
    /// <value>The default is one minute; a law takes milliseconds.</value>
    protected virtual TimeSpan Patience => TimeSpan.FromMinutes(1);

    /// <summary>Starts a stand-in that follows a script, and a lister of it. Called at least once per law, also several
    /// times with equal scripts; each is a vendor of its own with the same products.</summary>
    /// <param name="script">What the stand-in does.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The stand-in, running.</returns>
    protected abstract Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken);

    /// <summary>Checks one law.</summary>
    /// <param name="law">The law's name, one of <see cref="Laws"/>.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>Whether it was checked and holds, or why it says nothing about this vendor.</returns>
    /// <exception cref="ConformanceException">The law is broken.</exception>
    /// <exception cref="ArgumentException">There is no such law.</exception>
    public async Task<ConformanceOutcome> CheckAsync(string law, CancellationToken cancellationToken = default)
    {
        var checkedLaw = Laws.FirstOrDefault(known => string.Equals(known.Name, law, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no law '{law}'.", nameof(law));
        var trial = new Trial(checkedLaw, StartAsync, cancellationToken)
        {
            Faults = Faults,
            ConflictingQuery = ConflictingQuery,
            NativeQuery = NativeQuery,
        };
        await using var disposal = trial.ConfigureAwait(false);
        try
        {
            await Task.Run(() => checkedLaw.Check(trial), cancellationToken)
                .WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
            return ConformanceOutcome.Holds;
        }
        catch (NotApplicableException notApplicable)
        {
            return ConformanceOutcome.Skipped(notApplicable.Message);
        }
        catch (Exception error) when (
            error is not ConformanceException && !cancellationToken.IsCancellationRequested)
        {
            throw error is TimeoutException
                ? trial.Broken("an end", $"none within {Patience}", error)
                : trial.Broken("no exception here", $"{error.GetType().Name}: {error.Message}", error);
        }
    }
}
