namespace Refit;

/// <summary>
/// The polyfill's own addition: a formatter that implements this as well gets its values unboxed. Strings and enum
/// words are then written as they are. Refit itself does not know it, so this file stays in a build that uses Refit.
/// </summary>
internal interface IUrlScalarFormatter
{
    /// <summary>The text of a boolean.</summary>
    string Format(bool value);

    /// <summary>The text of an integer (an <see cref="int"/> is widened).</summary>
    string Format(long value);

    /// <summary>The text of an instant.</summary>
    string Format(DateTimeOffset value);
}
