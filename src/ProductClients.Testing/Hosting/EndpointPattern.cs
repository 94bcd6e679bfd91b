using System.Diagnostics.CodeAnalysis;

namespace ProductClients.Testing;

/// <summary>
/// The path of a mapped endpoint. Each segment is a literal, or a value such as <c>{id}</c> that matches any text.
/// </summary>
internal sealed class EndpointPattern
{
    private const string HostRoot = "~/";

    private readonly Segment[] _segments;

    private EndpointPattern(string text, Segment[] segments)
    {
        Text = text;
        _segments = segments;
    }

    /// <summary>Gets the pattern as it was passed to <see cref="VendorEmulator.Map(string, string,
    /// Func{EndpointRequest, EndpointResponse})"/>.</summary>
    public string Text { get; }

    /// <summary>Gets a path that the pattern matches.</summary>
    public string Example => "/" + string.Join('/', _segments.Select(
        static segment => segment.IsValue ? "x" : Uri.EscapeDataString(segment.Text)));

    /// <summary>
    /// Parses a pattern that is relative to the base path, or to the host if it begins with <c>~/</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The pattern is not valid.</exception>
    public static EndpointPattern Parse(string pattern, string basePath)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var isHostRelative = pattern.StartsWith(HostRoot, StringComparison.Ordinal);
        Require(isHostRelative || pattern.StartsWith('/'), pattern, "must begin with '/' or '~/'");
        Require(pattern.AsSpan().IndexOfAny('?', '#') < 0, pattern, "must be a path without a query or a fragment");
        var path = isHostRelative ? pattern[1..] : basePath + pattern;
        Segment[] segments = [.. path[1..].Split('/').Select(text => ParseSegment(pattern, text))];
        var names = segments.Where(static segment => segment.IsValue).Select(static segment => segment.Text).ToArray();
        Require(
            names.Distinct(StringComparer.Ordinal).Count() == names.Length, pattern, "must not name a value twice");
        return new EndpointPattern(pattern, segments);
    }

    /// <summary>Returns whether both patterns match the same paths.</summary>
    public bool IsEquivalentTo(EndpointPattern other) =>
        _segments.Length == other._segments.Length
        && _segments.Zip(other._segments).All(static pair => pair.First.IsValue
            ? pair.Second.IsValue
            : !pair.Second.IsValue && string.Equals(pair.First.Text, pair.Second.Text, StringComparison.Ordinal));

    /// <summary>
    /// Returns whether this pattern has precedence over another one that matches the same path: at the first segment
    /// where they differ, a literal precedes a value.
    /// </summary>
    public bool Precedes(EndpointPattern other) => _segments.Zip(other._segments)
        .Where(static pair => pair.First.IsValue != pair.Second.IsValue)
        .Select(static pair => pair.Second.IsValue)
        .FirstOrDefault();

    /// <summary>Matches a path as it was sent, and decodes its values.</summary>
    public bool TryMatch(string path, [NotNullWhen(true)] out IReadOnlyDictionary<string, string>? values)
    {
        values = null;
        // A segment is decoded after the path is split, so an encoded slash is part of a value.
        string[] sent = [.. path[1..].Split('/').Select(Uri.UnescapeDataString)];
        if (!path.StartsWith('/') || sent.Length != _segments.Length)
            return false;
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (segment, text) in _segments.Zip(sent))
        {
            if (segment.IsValue && text.Length > 0)
                found[segment.Text] = text;
            else if (segment.IsValue || !string.Equals(segment.Text, text, StringComparison.Ordinal))
                return false;
        }

        values = found;
        return true;
    }

    private static Segment ParseSegment(string pattern, string text)
    {
        var isValue = text is ['{', _, .., '}'];
        var name = isValue ? text[1..^1] : text;
        Require(
            name.AsSpan().IndexOfAny('{', '}') < 0,
            pattern,
            "must have values such as {id}, each of which is an entire segment");
        return isValue ? new Segment(name, IsValue: true) : new Segment(Uri.UnescapeDataString(text), IsValue: false);
    }

    private static void Require(bool valid, string pattern, string requirement)
    {
        if (!valid)
            throw new ArgumentException($"The pattern '{pattern}' {requirement}.", nameof(pattern));
    }

    private sealed record Segment(string Text, bool IsValue);
}
