using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using ProductClients.Signing;

namespace ProductClients.Diagnostics;

/// <summary>The state that the observers of a registration's requests share. Thread-safe.</summary>
internal sealed class ObservedRegistration(
    Registration registration, KnownSecrets secrets, SigningClock clock, TimeProvider timeProvider, ILogger logger)
{
    private long _knownOffset;

    /// <summary>Returns a registration whose requests are not observed, and whose secrets are not known.</summary>
    public static ObservedRegistration Unobserved(Registration registration) => new(
        registration,
        new KnownSecrets(static () => "", static () => []),
        new SigningClock(TimeProvider.System),
        TimeProvider.System,
        NullLogger.Instance);

    public Registration Registration => registration;

    public string Name => registration.Name;

    public string Vendor => registration.Vendor;

    public KnownSecrets Secrets => secrets;

    public TimeProvider TimeProvider => timeProvider;

    public ILogger Logger => logger;

    /// <summary>Logs that the signing clock has changed, once for all requests that were rejected together.</summary>
    public void ObserveClock()
    {
        var offset = clock.Offset;
        if (Interlocked.Exchange(ref _knownOffset, offset.Ticks) != offset.Ticks)
        {
            logger.ClockLearned(Name, Vendor, offset);
        }
    }
}
