namespace ProductClients.Configuration;

/// <summary>Checks that a text or secret is not empty.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextOptionAttribute : OptionAttribute
{
    protected override string? Check(object value) =>
        value is "" || (value as Secret)?.Reveal() is "" ? "is empty; leave it out or give it a value" : null;
}
