using System.ComponentModel.DataAnnotations;

namespace ProductClients.Configuration;

/// <summary>Checks one option. The message names the option, its value (never a secret) and the valid values.</summary>
internal abstract class OptionAttribute : ValidationAttribute
{
    /// <summary>Returns what is wrong with a value, as the end of a sentence that starts with the option's name;
    /// <see langword="null"/> if the value is valid.</summary>
    protected abstract string? Check(object value);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not null && Check(value) is { } wrong
            ? new ValidationResult($"{validationContext.MemberName} {wrong}")
            : ValidationResult.Success;
}
