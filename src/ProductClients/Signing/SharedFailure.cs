namespace ProductClients.Signing;

/// <summary>The failure of one token request, which every caller that waits for the token sees. It is counted and paid
/// for once. Thread-safe.</summary>
internal sealed class SharedFailure
{
    private static readonly HttpRequestOptionsKey<SharedFailure?> Key = new("ProductClients.SharedFailure");

    private readonly object _lock = new();
    private bool _isCounted;
    private bool? _isRetryGranted;

    /// <summary>Returns the token request that a request waits for, or whose failure ended its attempt;
    /// <see langword="null"/> if there is none.</summary>
    public static SharedFailure? Of(HttpRequestMessage request) =>
        request.Options.TryGetValue(Key, out var failure) ? failure : null;

    /// <summary>Sets the token request that a request waits for.</summary>
    public static void Set(HttpRequestMessage request, SharedFailure? failure) => request.Options.Set(Key, failure);

    /// <summary>Returns <see langword="true"/> to the first caller, which counts the failure.</summary>
    public bool TryCount()
    {
        lock (_lock)
        {
            return !_isCounted && (_isCounted = true);
        }
    }

    /// <summary>Returns whether the callers may retry. The first caller asks; the others get the same
    /// decision.</summary>
    public bool IsRetryGranted(Func<bool> ask)
    {
        lock (_lock)
        {
            return _isRetryGranted ??= ask();
        }
    }
}
