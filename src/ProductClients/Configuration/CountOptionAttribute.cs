using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>Checks that an option is an integer within inclusive limits.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CountOptionAttribute(long minimum, long maximum) : OptionAttribute
{
    public long Minimum { get; } = minimum;

    public long Maximum { get; } = maximum;

    protected override string? Check(object value)
    {
        var count = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        return count >= Minimum && count <= Maximum
            ? null
            : string.Create(
                CultureInfo.InvariantCulture, $"is {count}; it must be between {Minimum} and {Maximum}");
    }
}
