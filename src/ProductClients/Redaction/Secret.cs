using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ProductClients;

/// <summary>A secret that logs, debuggers and messages do not show: <see cref="ToString"/> returns a fixed text.
/// Immutable and thread-safe.</summary>
[DebuggerDisplay("[redacted]")]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Initializes a new instance of the <see cref="Secret"/> class.</summary>
    /// <param name="value">The secret text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Converts a text to a secret, so that an option can be set from a string.</summary>
    /// <param name="value">The secret text.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Secret?(string? value) => FromString(value);

    /// <summary>Converts a text to a secret.</summary>
    /// <param name="value">The secret text, or <see langword="null"/>.</param>
    /// <returns>The secret; <see langword="null"/> if <paramref name="value"/> is <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static Secret? FromString(string? value) => value is null ? null : new Secret(value);

    /// <summary>Returns the secret text, for a signer. Do not log the result.</summary>
    /// <returns>The secret text.</returns>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public bool Equals(Secret? other) =>
        other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns a fixed text that reveals nothing about the secret.</summary>
    /// <returns><c>[redacted]</c>.</returns>
    public override string ToString() => "[redacted]";
}
