namespace ProductClients.Testing;

/// <summary>
/// The faults for the next requests. Conditions come first, in the order in which they were added, then the queue.
/// </summary>
internal sealed class FaultPlan
{
    private readonly Gate _gate = new();
    private readonly List<(Func<EmulatorRequest, bool> Condition, EmulatorFault Fault)> _conditions = [];
    private readonly Queue<EmulatorFault> _next = new();

    public void Next(EmulatorFault fault, int times)
    {
        lock (_gate)
        {
            for (var i = 0; i < times; i++)
                _next.Enqueue(fault);
        }
    }

    public void When(Func<EmulatorRequest, bool> condition, EmulatorFault fault)
    {
        lock (_gate)
            _conditions.Add((condition, fault));
    }

    public void Clear()
    {
        lock (_gate)
        {
            _conditions.Clear();
            _next.Clear();
        }
    }

    public EmulatorFault? Take(EmulatorRequest request)
    {
        lock (_gate)
        {
            foreach (var (condition, fault) in _conditions)
            {
                if (condition(request))
                    return fault;
            }

            return _next.TryPeek(out var next) && Takes(request.Kind, next) ? _next.Dequeue() : null;
        }
    }

    // A token request does not use up a fault that is meant for the list, and a mapped endpoint has no pages.
    private static bool Takes(EmulatorRequestKind kind, EmulatorFault next) => kind switch
    {
        EmulatorRequestKind.Products => true,
        EmulatorRequestKind.Mapped => !next.NeedsPages,
        _ => false,
    };
}
