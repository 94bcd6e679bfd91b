using System.Globalization;

namespace ProductClients.Configuration;

/// <summary>Checks that an option is an integer within inclusive limits.</summary>
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
