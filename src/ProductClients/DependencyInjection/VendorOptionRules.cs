using System.Globalization;
using ProductClients.Http;
using ProductClients.Vendors;

namespace ProductClients.DependencyInjection;

/// <summary>Checks the options of a vendor: values that could not be read, each option by its attribute, and rules
/// across options.</summary>
internal sealed class VendorOptionRules<TOptions>(VendorModule<TOptions> module, RegistrationBuilder builder)
    where TOptions : VendorOptions, new()
{
    /// <summary>Returns one message for each failure.</summary>
    public IEnumerable<string> Check(TOptions options) => options.ReadFailures
        .Concat(module.OptionChecks.Validate(name: null, options).Failures ?? [])
        .Concat(CheckTogether(options))
        .Concat(module.Check(options))
        .Concat(CheckCredentials(options));

    private IEnumerable<string> CheckCredentials(TOptions options) =>
        builder.BringsSigner ? Replaced(options, nameof(builder.UseSigner))
        : !builder.BringsCredentials ? module.CheckCredentials(options)
        : module.TakesCredentials(options) ? Replaced(options, nameof(builder.UseCredentials))
        : ["UseCredentials was called, but the value of Auth does not use these credentials"];

    private IEnumerable<string> Replaced(TOptions options, string method) =>
        module.Replaced(options, builder.BringsSigner)
            .Where(static option => option.IsSet)
            .Select(option => $"{option.Name} is set, but {method} replaces what uses it; remove the option");

    private IEnumerable<string> CheckTogether(TOptions options)
    {
        var (total, attempt) = (options.TotalTimeout, options.AttemptTimeout);
        var spacing = 1 / options.RequestsPerSecond ?? 0;
        var addresses = builder.Apis
            .Select(static api => (Name: $"BaseAddress of {api.Key.Name}", Address: api.Value.BaseAddress))
            .Prepend((Name: "Endpoint", Address: options.Endpoint));
        return new[]
        {
            (attempt > total,
                $"AttemptTimeout is {attempt:c}; it must not be longer than TotalTimeout, which is {total:c}"),
            (options.MaxRetries > 0 && options.RetryDelay >= total,
                $"RetryDelay is {options.RetryDelay:c}; it must be shorter than TotalTimeout, which is {total:c}, or "
                + "MaxRetries must be 0"),
            (options.CircuitSamplingDuration < attempt,
                $"CircuitSamplingDuration is {options.CircuitSamplingDuration:c}; it must not be shorter than "
                + $"AttemptTimeout, which is {attempt:c}"),
            (options.RequestsPerSecond > 0 && spacing >= total.TotalSeconds,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"RequestsPerSecond is {options.RequestsPerSecond}, which makes a request wait for {spacing:0.###} "
                    + $"seconds; that must be shorter than TotalTimeout, which is {total:c}")),
            Plaintext(module.TokenEndpointName, module.TokenEndpoint(options)),
        }
        .Concat(addresses
            .Where(_ => module.SendsCredentials(options))
            .Select(static address => Plaintext(address.Name, address.Address)))
        .Where(static rule => rule.Item1)
        .Select(static rule => rule.Item2);
    }

    // An address with a password is reported by its attribute, and not shown.
    private static (bool IsBroken, string Message) Plaintext(string name, Uri? address) => (
        address is { IsAbsoluteUri: true, Scheme: "http", UserInfo: "" } && !Transport.MayCarryCredentials(address),
        $"{name} is '{address}'; it must start with https://, since credentials are sent over http to a loopback "
        + "address only");
}
