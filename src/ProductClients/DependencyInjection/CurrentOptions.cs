using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ProductClients.Diagnostics;
using ProductClients.Redaction;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>The current options of a registration. A changed configuration is read again at the next use. If it is
/// invalid, or would send the credentials to another address, the last valid options stay in use.</summary>
/// <remarks>Thread-safe. The pipeline reads its options (timeouts, retries, concurrency, rate, circuit breaker) once.
/// The options monitor is not used, because it throws an invalid change at the reload and at every use after it.
/// </remarks>
internal sealed class CurrentOptions<TOptions> : IDisposable
    where TOptions : VendorOptions, new()
{
    private readonly object _lock = new();
    private readonly IOptionsFactory<TOptions> _factory;
    private readonly IOptionsMonitorCache<TOptions> _cache;
    private readonly VendorModule<TOptions> _module;
    private readonly string _name;
    private readonly ILogger _logger;
    private readonly IDisposable? _subscription;
    private TOptions? _current;
    private volatile bool _hasChanged = true;

    public CurrentOptions(
        IOptionsFactory<TOptions> factory,
        IOptionsMonitorCache<TOptions> cache,
        VendorModule<TOptions> module,
        string name,
        IConfigurationSection? section,
        ILogger logger)
    {
        _factory = factory;
        _cache = cache;
        _module = module;
        _name = name;
        _logger = logger;
        _subscription = section is null
            ? null
            : ChangeToken.OnChange(section.GetReloadToken, () => _hasChanged = true);
    }

    /// <summary>Returns the current options.</summary>
    /// <exception cref="OptionsValidationException">The options have never been valid.</exception>
    public TOptions Get()
    {
        if (!_hasChanged)
        {
            return _current!;
        }

        lock (_lock)
        {
            if (_hasChanged)
            {
                _current = Read();
                _hasChanged = false;
            }

            return _current!;
        }
    }

    public void Dispose() => _subscription?.Dispose();

    private TOptions Read()
    {
        // The validation at start-up leaves its options in the cache, including secrets, as long as the app runs.
        _cache.TryRemove(_name);
        if (_current is null)
        {
            return _factory.Create(_name);
        }

        try
        {
            var changed = _factory.Create(_name);
            // The address of an HTTP client is set once, and a new key must not be sent to the old address.
            return Equals(_module.Connection(changed), _module.Connection(_current))
                ? changed
                : Keep(_current, "the address, the authentication or the verification of responses has changed; "
                    + "restart the app to use the change");
        }
        catch (OptionsValidationException error)
        {
            return Keep(_current, error.Message);
        }
    }

    private TOptions Keep(TOptions current, string reason)
    {
        // The message quotes no new value of a secret option, but an old secret may be in another option now.
        _logger.ReloadRefused(
            _name,
            _module.Vendor,
            TextRedaction.Redact(reason, [.. _module.Secrets(current).OfType<Secret>()], request: null));
        return current;
    }
}
