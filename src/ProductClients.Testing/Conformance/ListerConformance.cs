namespace ProductClients.Testing;

/// <summary>
/// The conformance kit: the promises of the library as laws for any vendor. Inherit this class once per vendor,
/// implement <see cref="StartAsync"/>, and run every law of <see cref="GetApplicableLawsAsync"/> as a test. The class
/// works with any test framework. It is thread-safe if <see cref="StartAsync"/> is.
/// </summary>
public abstract class ListerConformance
{
    /// <summary>Gets all laws, grouped by subject.</summary>
    public static IReadOnlyList<ConformanceLaw> Laws { get; } =
    [
        .. ListingLaws.All, .. CallerLaws.All, .. PageLaws.All, .. FilterLaws.All, .. CapabilityLaws.All,
        .. SortLaws.All, .. TokenLaws.All, .. TokenRejectionLaws.All, .. ReportLaws.All, .. AnomalyLaws.All,
        .. StreamLaws.All, .. EndLaws.All,
    ];

    /// <summary>Gets the faults that the stand-in supports. A law that needs another fault does not apply.</summary>
    /// <value>The default is <see cref="VendorFaults.None"/>.</value>
    protected virtual VendorFaults Faults => VendorFaults.None;

    /// <summary>Gets a query whose native parameters conflict with a portable filter.</summary>
    /// <value>The default is <see langword="null"/>: the vendor has no native query. Laws that need one do not
    /// apply.</value>
    protected virtual ProductQuery? ConflictingQuery => null;

    /// <summary>Gets a query that has only native parameters and that every product matches.</summary>
    /// <value>The default is <see langword="null"/>: the vendor has no native query. Laws that need one do not
    /// apply.</value>
    protected virtual ProductQuery? NativeQuery => null;

    /// <summary>Gets the time after which a law that is still running is broken.</summary>
    /// <value>The default is one minute. A law takes milliseconds.</value>
    protected virtual TimeSpan Patience => TimeSpan.FromMinutes(1);

    /// <summary>
    /// Starts a stand-in for the vendor, such as a test server that follows a script, and creates a lister for it. A
    /// law calls this method at least once, and may call it several times with equal scripts. Each call starts a
    /// separate vendor with the same products.
    /// </summary>
    /// <param name="script">What the stand-in does.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The running stand-in and its lister.</returns>
    protected abstract Task<RunningVendor> StartAsync(VendorScript script, CancellationToken cancellationToken);

    /// <summary>
    /// Gets the laws that apply to the vendor. Each is one test case. The method starts a stand-in to find out which
    /// laws apply.
    /// </summary>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The laws, in the order of <see cref="Laws"/>. For any other law, <see cref="CheckAsync"/> throws an
    /// exception with the reason.</returns>
    public async Task<IReadOnlyList<ConformanceLaw>> GetApplicableLawsAsync(
        CancellationToken cancellationToken = default)
    {
        var script = new VendorScript(1);
        var vendor = await StartAsync(script, cancellationToken).ConfigureAwait(false);
        await using var disposal = vendor.ConfigureAwait(false);
        return [.. Laws.Where(law => (WhyNot(law) ?? Applicability.WhyNot(law, vendor.Lister, script)) is null)];
    }

    /// <summary>
    /// Checks one law. The task completes without an exception only if the law was checked and holds.
    /// </summary>
    /// <param name="law">The name of a law of <see cref="GetApplicableLawsAsync"/>.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>A task that completes when the law was checked.</returns>
    /// <exception cref="ConformanceException">The law is broken.</exception>
    /// <exception cref="ArgumentException">There is no law of this name.</exception>
    /// <exception cref="InvalidOperationException">The law does not apply to this vendor. The message says why.
    /// </exception>
    public async Task CheckAsync(string law, CancellationToken cancellationToken = default)
    {
        var checkedLaw = Laws.FirstOrDefault(known => string.Equals(known.Name, law, StringComparison.Ordinal))
            ?? throw new ArgumentException(
                $"There is no law '{law}'. ListerConformance.Laws has all laws.", nameof(law));
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
                ? trial.Broken("the law ends", $"it is still running after {Patience}", error)
                : trial.Broken("no exception", $"{error.GetType().Name}: {error.Message}", error);
        }
    }

    private string? WhyNot(ConformanceLaw law) =>
        Applicability.WhyNot(law, Faults, NativeQuery is not null, ConflictingQuery is not null);
}
