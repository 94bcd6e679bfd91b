using Microsoft.Extensions.Logging;

namespace ProductClients.Caching;

/// <summary>Logs the start and the end of an outage, however many operations fail meanwhile. Thread-safe.</summary>
internal sealed class Outage(ILogger logger, string operation)
{
    private int _isOut;

    public void Failed(Exception error) => Failed(error switch
    {
        TimeoutException => "it took longer than the option CacheTimeout allows",
        _ => $"{error.GetType().Name}: {error.Message}",
    });

    public void Failed(string why)
    {
        if (Interlocked.Exchange(ref _isOut, 1) == 0)
        {
            logger.CacheFailed(operation, OneLine(why));
        }
    }

    public void Succeeded()
    {
        if (Volatile.Read(ref _isOut) != 0 && Interlocked.Exchange(ref _isOut, 0) != 0)
        {
            logger.CacheWorks(operation);
        }
    }

    private static string OneLine(string text) =>
        string.Concat(text.Select(static c => char.IsControl(c) ? ' ' : c));
}
