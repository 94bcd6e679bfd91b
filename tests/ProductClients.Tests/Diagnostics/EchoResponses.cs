using System.Net;
using System.Text;
using System.Text.Json;

namespace ProductClients.Tests.Diagnostics;

/// <summary>The responses of a hostile vendor that sends back the secrets and headers it has received.</summary>
internal static class EchoResponses
{
    private static readonly string[] HeaderNames =
        ["X-Request-Id", "X-Reqid", "x-ncp-trace-id", "Server", "X-Log", "Retry-After", "Location"];

    /// <summary>Gets functions that create a response which contains the echoed text.</summary>
    public static Func<string, HttpResponseMessage>[] All =>
    [
        echo => Response(400, Errors(echo)),
        echo => Response(401, Errors(echo)),
        echo => Response(403, Errors(echo)),
        echo => Response(503, Errors(echo)),
        echo => Response(622, Errors(echo)),
        echo => Response(500, echo),
        echo => Response(500, Uri.EscapeDataString(echo)),
        echo => Response(500, WebUtility.UrlEncode(echo)),
        echo => Response(500, JsonSerializer.Serialize(echo)),
        echo => Response(400, Errors(string.Join(' ', Canary.SecretsOf(echo).Select(Canary.Base64)))),
        echo => Response(
            400,
            Errors(string.Join(' ', Canary.SecretsOf(echo).Select(static secret => Canary.Base64($"ak:{secret}!"))))),
        echo => Response(400, Errors(echo.ToUpperInvariant())),
        echo => Response(500, new string('x', 480) + Canary.Secret),
        echo => Response(200, $$"""{"{{JsonEncodedText.Encode(echo)}}": {bad"""),
        echo => Response(200, $$"""[{"{{JsonEncodedText.Encode(echo)}}": {bad"""),
        echo => Response(200, $$"""{"list":[{"{{JsonEncodedText.Encode(echo)}}": 1e"""),
        echo => WithHeaders(Response(400, "{}"), echo),
        echo => WithHeaders(Response(200, "{}"), echo),
        echo => WithHeaders(Response(200, "{bad"), echo),
        echo => WithHeaders(Response(302, ""), echo),
        echo => throw new HttpRequestException(
            HttpRequestError.InvalidResponse, "Received an invalid header line: " + echo),
        echo => throw new HttpRequestException(HttpRequestError.ConnectionError, "no", new IOException(echo)),
        echo => throw new InvalidDataException(echo),
        echo => throw new InvalidOperationException("a handler of the app: " + echo),
        echo => throw new ArgumentException("a handler of the app: " + echo),
        echo => throw new ProductClientException("a handler of the app: " + echo) { VendorCode = echo },
        BrokenBody,
    ];

    /// <summary>
    /// Returns an error body with the properties of every vendor. Each text begins with the name of its property.
    /// </summary>
    public static string Errors(string echo)
    {
        string Text(string name) => JsonSerializer.Serialize($"{name} {echo}");
        return $$"""
            { "error_code": {{Text("error_code")}}, "error_msg": {{Text("error_msg")}},
              "encoded_authorization_message": {{Text("encoded")}}, "request_id": {{Text("request_id")}},
              "error": { "errorCode": {{Text("errorCode")}}, "message": {{Text("message")}},
              "details": {{Text("details")}} }, "code": {{Text("code")}}, "message": {{Text("message")}},
              "detail": [{{Text("detail")}}], "title": {{Text("title")}}, "errorCode": {{Text("errorCode")}},
              "requestId": {{Text("requestId")}}, "error_description": {{Text("error_description")}} }
            """;
    }

    private static HttpResponseMessage Response(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    private static HttpResponseMessage WithHeaders(HttpResponseMessage response, string echo)
    {
        foreach (var name in HeaderNames)
        {
#pragma warning disable RS0030 // A hostile vendor can send invalid headers.
            response.Headers.TryAddWithoutValidation(name, name == "Location" ? "/" + echo : echo);
#pragma warning restore RS0030
        }

#pragma warning disable RS0030 // A hostile vendor can send invalid headers.
        response.Content.Headers.TryAddWithoutValidation("Content-Location", "/?token=" + echo);
#pragma warning restore RS0030
        response.ReasonPhrase = echo.ReplaceLineEndings(" ");
        return response;
    }

    private static HttpResponseMessage BrokenBody(string echo) =>
        new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream(echo)) };

    private sealed class BreakingStream(string echo) : MemoryStream("[ "u8.ToArray())
    {
        public override async ValueTask<int> ReadAsync(
            Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var count = await base.ReadAsync(buffer, cancellationToken);
            return count > 0 ? count : throw new IOException("invalid chunk: " + echo);
        }
    }
}
