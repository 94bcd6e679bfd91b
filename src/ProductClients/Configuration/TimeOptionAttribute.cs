namespace ProductClients.Configuration;

/// <summary>Checks that an option is a time within inclusive limits. The limits are in seconds.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeOptionAttribute(double minimum, double maximum) : OptionAttribute
{
    public double Minimum { get; } = minimum;

    public double Maximum { get; } = maximum;

    protected override string? Check(object value)
    {
        var seconds = ((TimeSpan)value).TotalSeconds;
        return seconds >= Minimum && seconds <= Maximum
            ? null
            : $"is {value:c}; it must be between {TimeSpan.FromSeconds(Minimum):c} and "
                + $"{TimeSpan.FromSeconds(Maximum):c}";
    }
}
