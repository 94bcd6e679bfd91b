using System.ComponentModel.DataAnnotations;

namespace ProductClients.Configuration;

/// <summary>Checks one option; its message says which, what was seen (never a secret) and what would be valid.</summary>
internal abstract class OptionAttribute : ValidationAttribute
{
    /// <summary>Returns what is wrong with a value, as the end of a sentence that starts with the option's name.</summary>
    protected abstract string? Check(object value);

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not null && Check(value) is { } wrong
            ? new ValidationResult($"{validationContext.MemberName} {wrong}")
            : ValidationResult.Success;
}
