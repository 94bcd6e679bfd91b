namespace ProductClients;

/// <summary>The place where a watch keeps what it knows, so that a restart continues. <see cref="FileWatchState"/> is a
/// file; implement the interface to keep it elsewhere.</summary>
/// <remarks>The library defines, checks and versions the bytes. An implementation stores them. An exception that it
/// throws ends the watch.</remarks>
public interface IWatchState
{
    /// <summary>Reserves the state for one watch, so that no other one changes it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>An object whose disposal releases the state.</returns>
    /// <exception cref="IOException">Another watch has reserved the state.</exception>
    ValueTask<IAsyncDisposable> LockAsync(CancellationToken cancellationToken);

    /// <summary>Opens the bytes that were written last.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bytes, or <see langword="null"/> if none were written. The caller disposes of the stream.</returns>
    ValueTask<Stream?> OpenReadAsync(CancellationToken cancellationToken);

    /// <summary>Replaces the bytes. If it fails or is cancelled, the earlier bytes must stay.</summary>
    /// <param name="write">Writes the bytes to a stream.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when the bytes are stored.</returns>
    ValueTask WriteAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken);
}
