using Polly.CircuitBreaker;
using Polly.Telemetry;

namespace ProductClients.Diagnostics;

/// <summary>Logs what the circuit breaker of a registration does; it is told by Polly's telemetry.</summary>
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
