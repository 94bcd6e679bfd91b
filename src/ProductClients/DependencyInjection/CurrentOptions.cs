using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ProductClients.Diagnostics;
using ProductClients.Redaction;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>The current options of a registration. A changed configuration is read again at the next use. If it is
/// invalid, cannot be read, or would send the credentials to another address, the last valid options stay in use.
/// </summary>
/// <remarks>Thread-safe. The pipeline reads its options (timeouts, retries, concurrency, rate, circuit breaker) once.
/// The options monitor does not read the changes, because it would throw an invalid change at the reload and at every
/// use after it. It shows the options of this object.</remarks>
internal sealed class CurrentOptions<TOptions>(
    IOptionsFactory<TOptions> factory,
    IOptionsMonitorCache<TOptions> cache,
    VendorModule<TOptions> module,
    string name,
    IConfigurationSection? section,
    ILogger logger)
    where TOptions : VendorOptions, new()
{
    private const int MaxReasonLength = 4_000;

    private readonly object _lock = new();
    private volatile Entry? _current;

    /// <summary>Returns the current options.</summary>
    /// <exception cref="OptionsValidationException">The options have never been valid.</exception>
    public TOptions Get()
    {
        if (_current is { IsOutdated: false } current)
        {
            return current.Options;
        }

        lock (_lock)
        {
            if (_current is not { IsOutdated: false })
            {
                // The token is read first, so that a change during the reading is read at the next use.
                var changed = section?.GetReloadToken();
                _current = new Entry(Publish(Read(_current?.Options)), changed);
            }

            return _current.Options;
        }
    }

    // IOptionsMonitor shows the options of the cache. So the options of start-up, and their secrets, do not stay there.
    private TOptions Publish(TOptions options)
    {
        do
        {
            cache.TryRemove(name);
        }
        while (!cache.TryAdd(name, options));
        return options;
    }

    private TOptions Read(TOptions? current)
    {
        if (current is null)
        {
            return Create();
        }

        try
        {
            var changed = Create();
            // The address of an HTTP client is set once, and a new key must not be sent to the old address.
            return Equals(module.Connection(changed), module.Connection(current))
                ? changed
                : Keep(current, "the address, the authentication or the verification of responses has changed; "
                    + "restart the app to use the change");
        }
        catch (Exception error)
        {
            // The app's own Configure or PostConfigure may throw any exception.
            var reason = error is OptionsValidationException
                ? error.Message
                : $"{error.GetType().Name}: {error.Message}";
            return Keep(current, reason);
        }
    }

    private TOptions Create()
    {
        var options = factory.Create(name);
        return options.Invalid is { } reason
            ? throw new OptionsValidationException(name, typeof(TOptions), [reason])
            : options;
    }

    private TOptions Keep(TOptions current, string reason)
    {
        // The message quotes no new value of a secret option, but an old secret may be in another option now.
        logger.ReloadRefused(
            name,
            module.Vendor,
            SafeText.OneLine(
                TextRedaction.Redact(reason, [.. current.AllSecrets.OfType<Secret>()], request: null)!,
                MaxReasonLength));
        return current;
    }

    private sealed record Entry(TOptions Options, IChangeToken? Changed)
    {
        public bool IsOutdated => Changed?.HasChanged == true;
    }
}
