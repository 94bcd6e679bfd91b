using Refit;

namespace ProductClients.Http;

/// <summary>Formats the values of a form as those of a query.</summary>
internal sealed class FormFormatter : DefaultFormUrlEncodedParameterFormatter
{
    public override string? Format(object? value, string? formatString) =>
        (formatString is null ? WireValue.Format(value, WireValue.Iso8601) : null) ?? base.Format(value, formatString);
}
