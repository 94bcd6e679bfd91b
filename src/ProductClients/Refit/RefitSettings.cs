using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace Refit;

/// <summary>How the generated clients read, write and fail, in Refit's names and types.</summary>
internal sealed class RefitSettings
{
    /// <summary>Settings whose serializer is set by the initializer.</summary>
    public RefitSettings()
    {
    }

    /// <summary>Settings with a serializer and, unless null, a formatter.</summary>
    [SetsRequiredMembers]
    public RefitSettings(IHttpContentSerializer contentSerializer, IUrlParameterFormatter? urlParameterFormatter = null)
    {
        ArgumentNullException.ThrowIfNull(contentSerializer);
        ContentSerializer = contentSerializer;
        UrlParameterFormatter = urlParameterFormatter ?? UrlParameterFormatter;
    }

    /// <summary>Reads response bodies; Refit's default needs reflection, so there is none here.</summary>
    public required IHttpContentSerializer ContentSerializer { get; set; }

    /// <summary>Writes path and query values.</summary>
    public IUrlParameterFormatter UrlParameterFormatter { get; set; } = new DefaultUrlParameterFormatter();

    /// <summary>
    /// The exception for a response, or null to go on and read it. The default is an
    /// <see cref="HttpRequestException"/> with the status code for every response outside 2xx.
    /// </summary>
    public Func<HttpResponseMessage, ValueTask<Exception?>> ExceptionFactory { get; set; } =
        RequestRunner.RefuseFailure;

    /// <summary>
    /// The exception to throw for one that sending threw (null: the same one). Not asked for a streamed response, as
    /// in Refit, nor when the caller has cancelled.
    /// </summary>
    public Func<HttpRequestMessage, Exception, CancellationToken, Exception>? TransportExceptionFactory { get; set; }

    /// <summary>
    /// The exception to throw for one that reading the body threw (null: the same one; a null result: no exception
    /// and no value). Not asked for a streamed response, as in Refit, nor when the caller has cancelled.
    /// </summary>
    public Func<HttpResponseMessage, Exception, ValueTask<Exception?>>? DeserializationExceptionFactory { get; set; }

    /// <summary>The HTTP version of requests.</summary>
    public Version Version { get; set; } = HttpVersion.Version11;

    /// <summary>How the HTTP version is negotiated.</summary>
    public HttpVersionPolicy VersionPolicy { get; set; } = HttpVersionPolicy.RequestVersionOrLower;
}
