namespace ProductClients.Tests.Reliability;

/// <summary>
/// The synchronization context of a single thread, such as that of a window, which blocks on every call. A callback
/// that is posted to it would never run, because the thread is never free. It is therefore reported as a failure.
/// </summary>
internal sealed class SingleThread : SynchronizationContext
{
    private readonly TaskCompletionSource<string> _posted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SingleThread()
    {
    }

    /// <summary>Runs calls on a new thread.</summary>
    public static Task RunAsync(Action<SingleThread> calls)
    {
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            var context = new SingleThread();
            SetSynchronizationContext(context);
            try
            {
                calls(context);
                context.AssertNothingPosted();
                ended.SetResult();
            }
            catch (Exception error)
            {
                ended.SetException(error);
            }
        })
        {
            IsBackground = true,
        };
        thread.Start();
        return ended.Task;
    }

    public override void Post(SendOrPostCallback d, object? state) => _posted.TrySetResult(Environment.StackTrace);

    public override void Send(SendOrPostCallback d, object? state) => Post(d, state);

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>Blocks until a call has ended.</summary>
    public void Wait(Task call)
    {
        Assert.Same(this, Current);
        Task.WaitAny(call, _posted.Task);
        AssertNothingPosted();
        call.GetAwaiter().GetResult();
    }

    public T Wait<T>(Task<T> call)
    {
        Wait((Task)call);
        return call.GetAwaiter().GetResult();
    }

    public void Wait(ValueTask call) => Wait(call.AsTask());

    public T Wait<T>(ValueTask<T> call) => Wait(call.AsTask());

    /// <summary>Enumerates items, and blocks for each item and for the end.</summary>
    public List<T> List<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        var enumerator = items.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        try
        {
            while (Wait(enumerator.MoveNextAsync()))
            {
                list.Add(enumerator.Current);
            }
        }
        finally
        {
            // An enumerator that hangs cannot be disposed.
            if (!_posted.Task.IsCompleted)
            {
                Wait(enumerator.DisposeAsync());
            }
        }

        return list;
    }

    private void AssertNothingPosted() =>
        Assert.False(
            _posted.Task.IsCompleted,
            _posted.Task.IsCompleted ? $"a callback was posted to a blocked thread: {_posted.Task.Result}" : "");
}
