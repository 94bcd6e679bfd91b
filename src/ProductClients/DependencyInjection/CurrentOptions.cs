using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using ProductClients.Diagnostics;
using ProductClients.Redaction;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>The options of a registration as they are now. A configuration that has changed is read again at the next
/// use; one that has become invalid, or that would send the credentials elsewhere, is not taken over: the last valid one
/// stays.</summary>
/// <remarks>What the pipeline is made of (times, retries, requests at a time and in a second, the circuit breaker) is read
/// from it once.
/// Not the options monitor, which throws an invalid change at whoever reloads, and at every use after it.
/// Thread-safe.</remarks>
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
        // The check at start-up leaves its options there, secrets included, for as long as the app runs.
        _cache.TryRemove(_name);
        if (_current is null)
        {
            return _factory.Create(_name);
        }

        try
        {
            var changed = _factory.Create(_name);
            // The address of a client is set once; a new key must not be sent to the old one.
            return Equals(_module.Connection(changed), _module.Connection(_current))
                ? changed
                : Keep(_current, "the address, the way of authentication or how responses are verified has changed, "
                    + "which takes a restart");
        }
        catch (OptionsValidationException error)
        {
            return Keep(_current, error.Message);
        }
    }

    private TOptions Keep(TOptions current, string reason)
    {
        // Of the new values the message quotes none that is a secret by its option; but the old secrets may have moved.
        _logger.ReloadRefused(
            _name, _module.Vendor, TextRedaction.Redact(reason, _module.Secrets(current), request: null));
        return current;
    }
}
