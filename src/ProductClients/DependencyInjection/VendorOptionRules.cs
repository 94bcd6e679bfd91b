using System.Globalization;
using ProductClients.Http;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>Checks the options of a vendor: values that could not be read, each option by its attribute, and rules
/// across options.</summary>
internal sealed class VendorOptionRules<TOptions>(VendorModule<TOptions> module, RegistrationSettings settings)
    where TOptions : VendorOptions, new()
{
    /// <summary>Returns one message for each failure.</summary>
    public IEnumerable<string> Check(TOptions options) => options.ReadFailures
        .Concat(module.OptionChecks.Validate(name: null, options).Failures ?? [])
        .Concat(CheckTogether(options))
        .Concat(module.Check(options))
        .Concat(CheckCredentials(options));

    private IEnumerable<string> CheckCredentials(TOptions options) =>
        settings.BringsSigner ? []
        : !settings.BringsCredentials ? module.CheckCredentials(options)
        : module.TakesCredentials(options) ? []
        : ["UseCredentials was called, but the value of Auth does not use these credentials"];

    private IEnumerable<string> CheckTogether(TOptions options)
    {
        if (options.AttemptTimeout > options.TotalTimeout)
        {
            yield return $"AttemptTimeout is {options.AttemptTimeout:c}; it must not be longer than TotalTimeout, "
                + $"which is {options.TotalTimeout:c}";
        }

        if (options.MaxRetries > 0 && options.RetryDelay >= options.TotalTimeout)
        {
            yield return $"RetryDelay is {options.RetryDelay:c}; it must be shorter than TotalTimeout, which is "
                + $"{options.TotalTimeout:c}, or MaxRetries be 0";
        }

        if (options.CircuitSamplingDuration < options.AttemptTimeout)
        {
            yield return $"CircuitSamplingDuration is {options.CircuitSamplingDuration:c}; it must not be shorter than "
                + $"AttemptTimeout, which is {options.AttemptTimeout:c}";
        }

        if (options.RequestsPerSecond is > 0 and var rate && 1 / rate >= options.TotalTimeout.TotalSeconds)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"RequestsPerSecond is {rate}, which makes a request wait for {1 / rate:0.###} seconds; "
                + $"that must be shorter than TotalTimeout, which is {options.TotalTimeout:c}");
        }

        var sendsCredentials = module.SendsCredentials(options);
        (string Name, Uri? Address)[] addresses =
        [
            ("Endpoint", sendsCredentials ? options.Endpoint : null),
            (module.TokenEndpointName, module.TokenEndpoint(options)),
            .. settings.Apis.Select(api =>
                ($"BaseAddress of {api.Key.Name}", sendsCredentials ? api.Value.BaseAddress : null)),
        ];
        foreach (var (name, address) in addresses)
        {
            // An address with a password is reported by its attribute, and not shown.
            if (address is { IsAbsoluteUri: true, Scheme: "http", UserInfo: "" }
                && !Transport.MayCarryCredentials(address))
            {
                yield return $"{name} is '{address}'; it must start with https://, since credentials are sent over "
                    + "http to a loopback address only";
            }
        }
    }
}
