using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>Checks that an option is a number within inclusive limits.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class NumberOptionAttribute(double minimum, double maximum) : OptionAttribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    protected override string? Check(object value)
    {
        var number = (double)value;
        return number >= Minimum && number <= Maximum
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"is {number}; it must be between {Minimum} and {Maximum}");
    }
}
