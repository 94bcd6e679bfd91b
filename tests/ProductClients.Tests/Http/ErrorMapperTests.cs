using System.Net;
using ProductClients.Http;

namespace ProductClients.Tests.Http;

public class ErrorMapperTests
{
    private const string Redirect =
        "the server redirects to https://other.example/; redirects are not followed";

    private static readonly Registration Acme = new("acme", "Acme");
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(299, ProductErrorCode.InvalidResponse)]
    [InlineData(300, ProductErrorCode.InvalidResponse)]
    [InlineData(399, ProductErrorCode.InvalidResponse)]
    [InlineData(400, ProductErrorCode.InvalidRequest)]
    [InlineData(401, ProductErrorCode.Authentication)]
    [InlineData(402, ProductErrorCode.InvalidRequest)]
    [InlineData(403, ProductErrorCode.PermissionDenied)]
    [InlineData(404, ProductErrorCode.NotFound)]
    [InlineData(408, ProductErrorCode.Timeout)]
    [InlineData(429, ProductErrorCode.RateLimited)]
    [InlineData(499, ProductErrorCode.InvalidRequest)]
    [InlineData(500, ProductErrorCode.Unavailable)]
    [InlineData(599, ProductErrorCode.Unavailable)]
    [InlineData(600, ProductErrorCode.Unknown)]
    public void Status_maps_to_one_error_code(int status, ProductErrorCode code) =>
        Assert.Equal(code, ErrorMapper.Classify(status));

    [Theory]
    [InlineData(408, true)]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(501, false)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    [InlineData(505, false)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(403, false)]
    [InlineData(409, false)]
    [InlineData(622, false)]
    public void Only_some_statuses_are_transient(int status, bool isTransient) =>
        Assert.Equal(isTransient, Map(status, new VendorError()).IsTransient);

    [Fact]
    public void Error_kind_of_the_vendor_overrides_the_status() =>
        Assert.Equal(ProductErrorCode.RateLimited, Map(403, new VendorError(Kind: ProductErrorCode.RateLimited)).Code);

    [Fact]
    public void Message_contains_the_status_code_text_and_request_id() => Assert.Equal(
        "acme (Acme): NotFound (HTTP 404, vendor code E1): no such project [request r1]",
        Map(404, new VendorError("E1", "no such project", "r1")).Message);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Message_omits_missing_parts(string? text) => Assert.Equal(
        "acme (Acme): NotFound (HTTP 404)", Map(404, new VendorError(Message: text)).Message);

    [Theory]
    [InlineData(302, "acme (Acme): InvalidResponse (HTTP 302): " + Redirect)]
    [InlineData(399, "acme (Acme): InvalidResponse (HTTP 399): " + Redirect)]
    [InlineData(300, "acme (Acme): InvalidResponse (HTTP 300): " + Redirect)]
    [InlineData(400, "acme (Acme): InvalidRequest (HTTP 400): moved")]
    [InlineData(201, "acme (Acme): InvalidResponse (HTTP 201): moved")]
    public void Only_the_message_of_a_redirect_contains_its_target(int status, string message)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);

        var error = ErrorMapper.Map(
            Acme, response, new VendorError(Message: "moved"), Now, redirectTarget: "https://other.example/");

        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Redirect_without_a_target_keeps_the_vendors_text() =>
        Assert.Equal(
            "acme (Acme): InvalidResponse (HTTP 302): moved", Map(302, new VendorError(Message: "moved")).Message);

    [Fact]
    public void Exception_contains_all_known_details()
    {
        using var response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
        response.Headers.Date = Now;
        response.Headers.RetryAfter = new(TimeSpan.FromSeconds(7));

        var error = ErrorMapper.Map(
            Acme, response, new VendorError("E1", "text", "r1"), Now, signatureDifference: "here");

        Assert.Equal(
            ("acme", "Acme", HttpStatusCode.Unauthorized, "E1", "text", "r1", TimeSpan.FromSeconds(7), Now, "here"),
            (error.Registration, error.Vendor, error.StatusCode, error.VendorCode, error.VendorMessage, error.RequestId,
                error.RetryAfter, error.ServerDate, error.SignatureDifference));
    }

    private static ProductClientException Map(int status, VendorError error)
    {
        using var response = new HttpResponseMessage((HttpStatusCode)status);
        return ErrorMapper.Map(Acme, response, error, Now);
    }
}
