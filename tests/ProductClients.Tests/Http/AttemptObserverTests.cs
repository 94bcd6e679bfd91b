using ProductClients.Http;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Http;

public class AttemptObserverTests
{
    [Fact]
    public void Attempt_begins_without_the_state_of_the_previous_one()
    {
        var state = RequestStates.Create();
        (state.IsSent, state.HasTokenFailed, state.Status) = (true, true, 503);

        AttemptObserver.Begin(state);

        Assert.Equal((false, false, null), (state.IsSent, state.HasTokenFailed, state.Status));
    }
}
