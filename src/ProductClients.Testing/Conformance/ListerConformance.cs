namespace ProductClients.Testing;

/// <summary>
/// The promises of the library as laws, for any vendor. Inherit it once per vendor, say how its stand-in is started,
/// and run every law of <see cref="GetApplicableLawsAsync"/> as a test. Knows no test framework. Thread-safe if
/// <see cref="StartAsync"/> is.
/// </summary>
public abstract class ListerConformance
{
    /// <summary>Every law, by group.</summary>
    public static IReadOnlyList<ConformanceLaw> Laws { get; } =
    [
        .. ListingLaws.All, .. CallerLaws.All, .. PageLaws.All, .. FilterLaws.All, .. CapabilityLaws.All,
        .. SortLaws.All, .. TokenLaws.All, .. TokenRejectionLaws.All, .. ReportLaws.All, .. AnomalyLaws.All,
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

    /// <summary>Gets the laws that apply to the vendor, each to be one test case. Starts a stand-in to see which they
    /// are.</summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The laws, in the order of <see cref="Laws"/>. A law that is missing here throws from
    /// <see cref="CheckAsync"/> with the reason.</returns>
    public async Task<IReadOnlyList<ConformanceLaw>> GetApplicableLawsAsync(
        CancellationToken cancellationToken = default)
    {
        var script = new VendorScript(1);
        var vendor = await StartAsync(script, cancellationToken).ConfigureAwait(false);
        await using var disposal = vendor.ConfigureAwait(false);
        return [.. Laws.Where(law => (WhyNot(law) ?? Applicability.WhyNot(law, vendor.Lister, script)) is null)];
    }

    /// <summary>Checks one law. The task ends without an exception only if the law was checked and holds.</summary>
    /// <param name="law">The law's name, one of <see cref="GetApplicableLawsAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>A task that ends when the law was checked.</returns>
    /// <exception cref="ConformanceException">The law is broken.</exception>
    /// <exception cref="ArgumentException">There is no such law.</exception>
    /// <exception cref="InvalidOperationException">The law does not apply to this vendor; the message says why.
    /// </exception>
    public async Task CheckAsync(string law, CancellationToken cancellationToken = default)
    {
        var checkedLaw = Laws.FirstOrDefault(known => string.Equals(known.Name, law, StringComparison.Ordinal))
            ?? throw new ArgumentException($"There is no law '{law}'.", nameof(law));
        if (WhyNot(checkedLaw) is { } reason)
            throw new NotApplicableException(checkedLaw, reason);
        var trial = new Trial(checkedLaw, StartAsync, cancellationToken)
        {
            ConflictingQuery = ConflictingQuery,
            NativeQuery = NativeQuery,
        };
        await using var disposal = trial.ConfigureAwait(false);
        try
        {
            await Task.Run(() => checkedLaw.Check(trial), cancellationToken)
                .WaitAsync(Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (
            error is not ConformanceException and not NotApplicableException
            && !cancellationToken.IsCancellationRequested)
        {
            throw error is TimeoutException
                ? trial.Broken("an end", $"none within {Patience}", error)
                : trial.Broken("no exception here", $"{error.GetType().Name}: {error.Message}", error);
        }
    }

    private string? WhyNot(ConformanceLaw law) =>
        Applicability.WhyNot(law, Faults, NativeQuery is not null, ConflictingQuery is not null);
}
