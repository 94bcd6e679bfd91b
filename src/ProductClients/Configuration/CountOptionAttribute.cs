using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>A whole number within bounds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountOptionAttribute(int minimum, int maximum) : OptionAttribute
{
    public int Minimum { get; } = minimum;

    public int Maximum { get; } = maximum;

    protected override string? Check(object value)
    {
        var count = (int)value;
        return count >= Minimum && count <= Maximum
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"is {count}; it must be between {Minimum} and {Maximum}");
    }
}
