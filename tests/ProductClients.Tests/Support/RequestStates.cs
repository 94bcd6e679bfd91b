using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using ProductClients.Diagnostics;
using ProductClients.Http;
using ProductClients.Signing;

namespace ProductClients.Tests.Support;

/// <summary>Creates the state of requests for tests of one handler.</summary>
internal static class RequestStates
{
    public static ObservedRegistration Observed(
        TimeProvider? time = null, string vendor = "Acme", params Secret[] secrets) => new(
        new Registration("acme", vendor),
        new KnownSecrets(static () => "", () => secrets),
        new SigningClock(time ?? TimeProvider.System),
        time ?? TimeProvider.System,
        NullLogger.Instance);

    public static RequestState Create(TimeProvider? time = null, params Secret[] secrets) =>
        new(Observed(time, secrets: secrets), new HttpRequestMessage(), CancellationToken.None);

    /// <summary>Creates the outermost handler without resilience strategies, over other handlers.</summary>
    public static HttpMessageInvoker Invoker(ObservedRegistration registration, params DelegatingHandler[] handlers)
    {
        HttpMessageHandler handler = handlers[^1];
        foreach (var outer in Enumerable.Reverse(handlers).Skip(1))
        {
            outer.InnerHandler = handler;
            handler = outer;
        }

        return new HttpMessageInvoker(
            new RequestHandler(registration, ResiliencePipeline<HttpResponseMessage>.Empty, TimeSpan.FromMinutes(1))
            {
                InnerHandler = handler,
            });
    }
}
