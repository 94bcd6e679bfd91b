using System.Net.Http.Headers;

namespace ProductClients.Http;

/// <summary>Copies headers as they are.</summary>
internal static class HeaderCopy
{
    /// <summary>Adds headers to a message.</summary>
    /// <param name="source">The headers to copy.</param>
    /// <param name="target">The headers to add to.</param>
    /// <param name="change">Returns the value to add; <see langword="null"/> to leave the header out.</param>
    public static void To(
        this IEnumerable<KeyValuePair<string, HeaderStringValues>> source,
        HttpHeaders target,
        Func<string, string, string?> change)
    {
        foreach (var (name, values) in source)
        {
            foreach (var value in values)
            {
                if (change(name, value) is { } copied)
                {
#pragma warning disable RS0030 // Audited: the value is that of a message that was sent or received.
                    target.TryAddWithoutValidation(name, copied);
#pragma warning restore RS0030
                }
            }
        }
    }
}
