using Microsoft.Extensions.Options;

namespace ProductClients.DependencyInjection;

/// <summary>Validates the options of one registration. One message lists all failures.</summary>
/// <param name="registration">The name of the registration.</param>
/// <param name="title">The registration, as the message shows it.</param>
/// <param name="check">Returns one message for each failure.</param>
/// <param name="app">The options of all registrations.</param>
internal sealed class RegistrationValidator<TOptions>(
    string registration,
    string title,
    Func<TOptions, IEnumerable<string>> check,
    IOptionsMonitor<ProductClientsOptions> app) : IValidateOptions<TOptions>
    where TOptions : RegistrationOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (!string.Equals(name, registration, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = check(options).ToArray();
        if (failures.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        options.Invalid = $"The registration {title} cannot be used: {string.Join("; ", failures)}.";
        return app.CurrentValue.IsolateInvalidRegistrations
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(options.Invalid);
    }
}
