using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>Checks that a number or a time is within inclusive limits. The limits of a time are in seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RangeOptionAttribute(double minimum, double maximum) : OptionAttribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    protected override string? Check(object value)
    {
        var number = value is TimeSpan time ? time.TotalSeconds : Convert.ToDouble(value, CultureInfo.InvariantCulture);
        return number >= Minimum && number <= Maximum
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"is {value}; it must be between {Limit(Minimum)} and {Limit(Maximum)}");

        object Limit(double limit) =>
            value is TimeSpan ? TimeSpan.FromSeconds(limit)
            : limit >= long.MaxValue ? long.MaxValue
            : limit;
    }
}
