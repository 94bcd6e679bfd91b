using Microsoft.Extensions.Options;

namespace ProductClients.DependencyInjection;

/// <summary>Validates the options of one registration. One message lists all failures.</summary>
/// <param name="registration">The name of the registration.</param>
/// <param name="title">The registration, as the message shows it.</param>
/// <param name="check">Returns one message for each failure.</param>
internal sealed class RegistrationValidator<TOptions>(
    string registration, string title, Func<TOptions, IEnumerable<string>> check) : IValidateOptions<TOptions>
    where TOptions : RegistrationOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        if (!string.Equals(name, registration, StringComparison.Ordinal))
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = check(options).ToArray();
        return failures.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"The registration {title} cannot be used: {string.Join("; ", failures)}.");
    }
}
