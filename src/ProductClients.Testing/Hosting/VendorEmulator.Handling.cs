using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ProductClients.Testing;

/// <content>How a request is handled.</content>
public abstract partial class VendorEmulator
{
    private EmulatorResponse? _lastPage;

    private async Task HandleAsync(HttpContext context)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        var receivedAt = _options.TimeProvider.GetUtcNow();
        var requestId = _instance + Interlocked.Increment(ref _received).ToString("x16", CultureInfo.InvariantCulture);
        var request = await WireRequest
            .ReadAsync(context.Request, receivedAt, requestId, gone.Token).ConfigureAwait(false);
        var kind = Classify(request.Method, request.Path);
        var match = kind == EmulatorRequestKind.Unknown ? _endpoints.Find(request.Method, request.Path) : null;
        var entry = _journal.Add(sequence => new EmulatorRequest(sequence, kind, request, match?.Endpoint));
        try
        {
            entry.Fault = _faults.Take(entry);
            await RespondAsync(context, request, entry, match, gone.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // Without it, Kestrel may respond with 500 while the emulator stops.
            context.Abort();
        }
        catch (Exception unexpected) when (unexpected is not (OperationCanceledException or IOException))
        {
            // A condition of the test threw, or the emulator has a bug. Kestrel responds with 500, and the journal says
            // why.
            entry.Rejection = unexpected.ToString();
            throw;
        }
    }

    private async Task RespondAsync(
        HttpContext context,
        WireRequest request,
        EmulatorRequest entry,
        EndpointMatch? match,
        CancellationToken cancellationToken)
    {
        var fault = entry.Fault;
        if (fault is not null && fault.DelayBefore > TimeSpan.Zero)
            await Task.Delay(fault.DelayBefore, _options.TimeProvider, cancellationToken).ConfigureAwait(false);
        if (fault is { Disconnects: true })
        {
            context.Abort();
            return;
        }

        request.Skew(fault?.ClockOffset ?? TimeSpan.Zero);
        var response = fault?.Response?.Invoke(this, request)
            ?? await RespondAsync(request, entry.Kind, match, fault, cancellationToken).ConfigureAwait(false);
        if (RequestIdHeader is { } header)
            response.Headers.TryAdd(header, request.RequestId);
        entry.Rejection = response.Rejection;
        entry.Status = response.Status;
        await ResponseSender.SendAsync(context, response, fault, request.Now, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EmulatorResponse> RespondAsync(
        WireRequest request,
        EmulatorRequestKind kind,
        EndpointMatch? match,
        EmulatorFault? fault,
        CancellationToken cancellationToken)
    {
        try
        {
            return kind switch
            {
                EmulatorRequestKind.Products => Authenticate(request) ?? Page(request, fault),
                EmulatorRequestKind.Token => IssueToken(request),
                EmulatorRequestKind.Mapped => Authenticate(request)
                    ?? await InvokeAsync(match!, request, cancellationToken).ConfigureAwait(false),
                _ => UnknownRoute(request),
            };
        }
        catch (InvalidParameterException invalid)
        {
            var response = InvalidParameter(request, invalid.Message);
            response.Rejection ??= invalid.Message;
            return response;
        }
    }

    private async Task<EmulatorResponse> InvokeAsync(
        EndpointMatch match, WireRequest request, CancellationToken cancellationToken)
    {
        var response = await match.Endpoint
            .InvokeAsync(this, request, match.Values, cancellationToken).ConfigureAwait(false);
        if (response.Body is BytesBody body)
            Complete(response, body.Bytes);
        return response;
    }

    private EmulatorResponse Page(WireRequest request, EmulatorFault? fault)
    {
        if (fault is { SendsPreviousPage: true } && _lastPage is { } before)
            return new EmulatorResponse(before.Status, before.Body, before.ContentType);
        var page = ListProducts(request, fault?.Total);
        if (Pages)
            _lastPage = page;
        return page;
    }
}
