using System.ComponentModel.DataAnnotations;

namespace ProductClients.Configuration;

/// <summary>Checks that a required option has a value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RequiredOptionAttribute(string meaning) : ValidationAttribute
{
    /// <summary>Gets what the option must be, as the end of the sentence "it must be …".</summary>
    public string Meaning { get; } = meaning;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is null
            ? new ValidationResult($"{validationContext.MemberName} is missing; it must be {Meaning}")
            : ValidationResult.Success;
}
