using Polly.CircuitBreaker;
using Polly.Telemetry;
using ProductClients.Diagnostics;

namespace ProductClients.Http.Resilience;

/// <summary>Logs when the circuit breaker of a registration opens and closes. Polly's telemetry reports these events.
/// </summary>
internal sealed class CircuitEvents(ObservedRegistration registration) : TelemetryListener
{
    public override void Write<TResult, TArgs>(in TelemetryEventArguments<TResult, TArgs> args)
    {
        switch (args.Arguments)
        {
            case OnCircuitOpenedArguments<TResult> opened:
                registration.Logger.CircuitOpened(
                    registration.Name,
                    registration.Vendor,
                    opened.BreakDuration,
                    TransportFailure.Map(registration.Registration, opened.Outcome.Exception!).Message);
                break;
            case OnCircuitClosedArguments<TResult>:
                registration.Logger.CircuitClosed(registration.Name, registration.Vendor);
                break;
        }
    }
}
