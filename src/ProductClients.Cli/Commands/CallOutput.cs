using System.Globalization;
using System.Text;
using ProductClients.Cli.Reporting;
using Refit;

namespace ProductClients.Cli.Commands;

/// <summary>Prints the response of <c>call</c>.</summary>
internal sealed class CallOutput(Stream output, SecretMask mask, bool include)
{
    /// <summary>Prints the response, then throws its error.</summary>
    /// <exception cref="ProductClientException">The response is an error response, or there is none.</exception>
    /// <exception cref="IOException">A success response cannot be printed.</exception>
    public async Task WriteAsync(IApiResponse<Stream> response, CancellationToken cancellationToken)
    {
        try
        {
            await PrintAsync(response, cancellationToken);
        }
        catch (Exception error) when (
            response.Error is not null && error is IOException or UnauthorizedAccessException)
        {
            // The error of the response says more: a reader that has left must not turn it into a success.
        }

        if (response.Error is { } failure)
        {
            throw failure.InnerException as ProductClientException ?? (Exception)failure;
        }
    }

    private async Task PrintAsync(IApiResponse<Stream> response, CancellationToken cancellationToken)
    {
        if (include && response.IsReceived)
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(mask.Apply(HeadOf(response))), cancellationToken);
        }

        if (response.Content is { } body)
        {
            await body.CopyToAsync(output, cancellationToken);
        }
        else if (response.Error is ApiException { Content: { } redacted })
        {
            await output.WriteAsync(Encoding.UTF8.GetBytes(redacted), cancellationToken);
        }

        await output.FlushAsync(cancellationToken);
    }

    // As curl and gh print it.
    private static string HeadOf(IApiResponse<Stream> response)
    {
        var status = string.Create(
            CultureInfo.InvariantCulture,
            $"HTTP/{response.Version} {(int?)response.StatusCode} {response.ReasonPhrase}");
        var head = new StringBuilder(status.TrimEnd()).Append("\r\n");
        foreach (var (key, values) in response.Headers!.NonValidated.Concat(response.ContentHeaders!.NonValidated))
        {
            foreach (var value in values)
            {
                head.Append(key).Append(": ").Append(value).Append("\r\n");
            }
        }

        return head.Append("\r\n").ToString();
    }
}
