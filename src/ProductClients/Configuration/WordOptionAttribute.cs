namespace ProductClients.Configuration;

/// <summary>Checks that an option is a value of its enumeration, because code can set any number.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordOptionAttribute : OptionAttribute
{
    protected override string? Check(object value) =>
        Enum.IsDefined(value.GetType(), value)
            ? null
            : $"is {value}; it must be one of: {string.Join(", ", Enum.GetNames(value.GetType()))}";
}
