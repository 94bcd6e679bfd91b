using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using ProductClients.Redaction;

namespace ProductClients;

/// <summary>A secret that no log, debugger or message shows: <see cref="ToString"/> is redacted. Immutable.</summary>
[DebuggerDisplay("[redacted]")]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private string[]? _forms;

    /// <summary>Initializes a secret.</summary>
    /// <param name="value">The secret text.</param>
    public Secret(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Gets how the secret may stand in a text that must not show it; made once.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal IReadOnlyList<string> Forms => _forms ??= SecretForms.Of(_value);

    /// <summary>Makes a secret of a text, so that options can be set from one.</summary>
    /// <param name="value">The secret text.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Secret?(string? value) => FromString(value);

    /// <summary>Makes a secret of a text.</summary>
    /// <param name="value">The secret text, or <see langword="null"/>.</param>
    /// <returns>The secret, or <see langword="null"/>.</returns>
    [return: NotNullIfNotNull(nameof(value))]
    public static Secret? FromString(string? value) => value is null ? null : new Secret(value);

    /// <summary>Returns the secret text, for a signer. Never log what this returns.</summary>
    /// <returns>The secret text.</returns>
    public string Reveal() => _value;

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns a fixed text that tells nothing of the secret.</summary>
    /// <returns><c>[redacted]</c>.</returns>
    public override string ToString() => "[redacted]";
}
