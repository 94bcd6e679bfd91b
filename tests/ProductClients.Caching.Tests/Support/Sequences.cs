namespace ProductClients.Caching.Tests.Support;

internal static class Sequences
{
    public static async Task<List<T>> CollectAsync<T>(
        this IAsyncEnumerable<T> items, CancellationToken cancellationToken)
    {
        var list = new List<T>();
        await foreach (var item in items.WithCancellation(cancellationToken))
        {
            list.Add(item);
        }

        return list;
    }

    /// <summary>Returns the object after an action on it.</summary>
    public static T Also<T>(this T value, Action<T> action)
    {
        action(value);
        return value;
    }
}
