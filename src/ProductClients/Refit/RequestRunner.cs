using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Refit;

/// <summary>Sends requests and has their bodies read. Used by generated code.</summary>
internal static class RequestRunner
{
    /// <summary>Sends a request and reads its body as one value (null without a body, as in Refit).</summary>
    public static async Task<T> SendAsync<T>(
        HttpClient client,
        RefitSettings settings,
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        using (request)
        {
            using var response = await SendAsync(client, settings.TransportExceptionFactory, request, cancellationToken)
                .ConfigureAwait(false);
            await ThrowIfRefusedAsync(settings, response).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.NoContent || response.Content.Headers.ContentLength == 0)
            {
                return default!;
            }

            try
            {
                return (await settings.ContentSerializer.FromHttpContentAsync<T>(response.Content, cancellationToken)
                    .ConfigureAwait(false))!;
            }
            catch (Exception exception) when (settings.DeserializationExceptionFactory is not null
                && !IsCancellation(exception, cancellationToken))
            {
                var other = await settings.DeserializationExceptionFactory(response, exception).ConfigureAwait(false);
                if (other is not null)
                {
                    ExceptionDispatchInfo.Throw(other);
                }

                return default!;
            }
        }
    }

    /// <summary>
    /// Sends a request when enumeration begins and reads items as their bytes arrive. The response is disposed when
    /// enumeration ends, whichever way. One request is one enumeration: a second one throws.
    /// </summary>
    public static async IAsyncEnumerable<T?> StreamAsync<T>(
        HttpClient client,
        RefitSettings settings,
        HttpRequestMessage request,
        CancellationToken methodToken,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var either = methodToken.CanBeCanceled && cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(methodToken, cancellationToken)
            : null;
        var token = either?.Token ?? (methodToken.CanBeCanceled ? methodToken : cancellationToken);

        var serializer = settings.ContentSerializer as IStreamingContentSerializer ?? throw new NotSupportedException(
            $"The {nameof(RefitSettings.ContentSerializer)} must be an {nameof(IStreamingContentSerializer)} as well "
            + "for a method that returns IAsyncEnumerable<T>.");
        using (request)
        {
            using var response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token).ConfigureAwait(false);
            await ThrowIfRefusedAsync(settings, response).ConfigureAwait(false);
            var stream = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var items = serializer.DeserializeStreamAsync<T>(stream, StreamingContentFormat.JsonArray, token);
                await foreach (var item in items.ConfigureAwait(false))
                {
                    yield return item;
                }
            }
        }
    }

    /// <summary>The default of <see cref="RefitSettings.ExceptionFactory"/>.</summary>
    internal static ValueTask<Exception?> RefuseFailure(HttpResponseMessage response)
    {
        try
        {
            response.EnsureSuccessStatusCode();
            return new ValueTask<Exception?>(result: null);
        }
        catch (HttpRequestException exception)
        {
            return new ValueTask<Exception?>(exception);
        }
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        Func<HttpRequestMessage, Exception, CancellationToken, Exception>? failed,
        HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        try
        {
            return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (failed is not null && !IsCancellation(exception, cancellationToken))
        {
            ExceptionDispatchInfo.Throw(failed(request, exception, cancellationToken));
            throw;
        }
    }

    private static async ValueTask ThrowIfRefusedAsync(RefitSettings settings, HttpResponseMessage response)
    {
        if (await settings.ExceptionFactory(response).ConfigureAwait(false) is { } exception)
        {
            ExceptionDispatchInfo.Throw(exception);
        }
    }

    // The caller's own cancellation is never turned into anything else.
    private static bool IsCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;
}
