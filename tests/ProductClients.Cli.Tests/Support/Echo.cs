using System.Net;
using System.Text;
using System.Text.Json;

namespace ProductClients.Cli.Tests;

/// <summary>A response of <see cref="EchoVendor"/> that contains what it was sent.</summary>
internal sealed record Echo(int Status, Func<IReadOnlyList<string>, string> Body, params string[] InHeaders)
{
    public static Echo Plain { get; } = new(500, static sent => string.Join('|', sent));

    public static IEnumerable<Echo> All =>
    [
        .. new[] { 400, 401, 403, 503, 622 }.Select(static status =>
            new Echo(status, static sent => ErrorBody(string.Join('|', sent)))),
        Plain,
        new(500, static sent => Uri.EscapeDataString(string.Join('|', sent))),
        new(500, static sent => WebUtility.UrlEncode(string.Join('|', sent))),
        new(500, static sent => JsonSerializer.Serialize(string.Join('|', sent))),
        new(400, static sent => ErrorBody(string.Join(' ', sent.Select(Base64)))),
        new(400, static sent => ErrorBody(string.Join(' ', sent.Select(static value => Base64("ak:" + value + "!"))))),
        // Without the body, because its escape sequences are not valid in upper case.
        new(400, static sent => ErrorBody(string.Join('|', sent.SkipLast(1)).ToUpperInvariant())),
        new(500, static sent => new string('x', 480) + sent[0]),
        new(200, static sent => $$"""{"{{JsonEncodedText.Encode(string.Join('|', sent))}}": {bad"""),
        new(200, static sent => $$"""[{"{{JsonEncodedText.Encode(string.Join('|', sent))}}": {bad"""),
        new(400, static _ => "{}", "X-Request-Id", "X-Reqid", "x-ncp-trace-id", "Retry-After"),
        new(302, static _ => "", "Location"),
    ];

    /// <summary>Gets responses without an echo: an empty list in the format of each vendor.</summary>
    public static IEnumerable<Echo> WithoutEcho =>
    [
        new(200, static _ => "[]"),
        new(200, static _ => """
            { "count": 0, "products": [], "total_count": 0, "current_page": 1, "total_pages": 0,
              "productPage": { "content": [], "total": 0 }, "initialCount": 0 }
            """),
    ];

    // The properties of the error bodies of all vendors.
    private static string ErrorBody(string echo)
    {
        var text = JsonSerializer.Serialize(echo);
        return $$"""
            { "error_code": {{text}}, "error_msg": {{text}}, "request_id": {{text}},
              "code": {{text}}, "message": {{text}}, "error_description": {{text}},
              "error": { "errorCode": {{text}}, "message": {{text}}, "details": {{text}} },
              "errors": [{ "code": {{text}}, "detail": {{text}}, "title": {{text}}, "request_id": {{text}} }] }
            """;
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
