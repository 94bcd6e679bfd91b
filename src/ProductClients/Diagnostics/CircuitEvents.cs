using Polly.CircuitBreaker;
using Polly.Telemetry;

namespace ProductClients.Diagnostics;

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
                    opened.Outcome.Exception is ProductClientException failure
                        ? failure.Message
                        : FailureType.Of(opened.Outcome.Exception!));
                break;
            case OnCircuitClosedArguments<TResult>:
                registration.Logger.CircuitClosed(registration.Name, registration.Vendor);
                break;
        }
    }
}
