using System.Globalization;
using ProductClients.Signing;

namespace ProductClients.Configuration;

/// <summary>Checks that a text or secret for a header or a signature is printable ASCII.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WireTextOptionAttribute : OptionAttribute
{
    protected override string? Check(object value)
    {
        var text = value is Secret secret ? secret.Reveal() : (string)value;
        if (text.Length == 0)
        {
            return "is empty; leave it out or give it a value";
        }

        if (text[0] == ' ' || text[^1] == ' ')
        {
            return "starts or ends with a space, which would be signed but not sent";
        }

        var index = WireText.IndexOfInvalid(text);
        return index < 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"has the character U+{(int)text[index]:X4} at position {index}; only printable ASCII can be sent");
    }
}
