using System.Net;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Theories;

public sealed class VendorErrorTests
{
    public static IEnumerable<TheoryDataRow<string>> Vendors => VendorSamples.Vendors;

    public static IEnumerable<TheoryDataRow<string, int, ProductErrorCode>> Statuses =>
        VendorSamples.With(ErrorResponses.Statuses);

    public static IEnumerable<TheoryDataRow<string, int, bool>> Transience =>
        VendorSamples.With(ErrorResponses.Transience);

    public static IEnumerable<TheoryDataRow<string, string>> UnknownBodies => Vendors.SelectMany(static vendor =>
        VendorSamples.Of(vendor.Data).Error.UnknownBodies.Concat(["", "no route", "[]"])
            .Select(body => new TheoryDataRow<string, string>(vendor.Data, body)));

    public static IEnumerable<TheoryDataRow<string, string, int>> RetryAfters => VendorSamples.With<string, int>(
    [
        new("120", 120), new("0", 0), new("Thu, 01 Jan 2026 00:01:00 GMT", 60), new("Wed, 01 Jan 2020 00:00:00 GMT", 0),
    ]);

    [Theory, MemberData(nameof(Vendors))]
    public async Task Message_names_registration_status_code_text_and_request(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var (status, body, message) = sample.Error.Message;
        var error = await sample.ReadErrorAsync(status, body, headers: (sample.Error.RequestIdHeader, "r-1"));
        Assert.Equal(message, error.Message);
    }

    [Theory, MemberData(nameof(UnknownBodies))]
    public async Task Body_of_an_unknown_shape_is_the_vendor_message(string vendor, string body)
    {
        foreach (var contentType in new[] { null, "text/plain" })
        {
            var error = await VendorSamples.Of(vendor).ReadErrorAsync(404, body, contentType);
            Assert.Null(error.VendorCode);
            Assert.Equal(body, error.VendorMessage);
            Assert.Equal(ProductErrorCode.NotFound, error.Code);
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task HTML_of_a_load_balancer_is_quoted_on_one_line(string vendor)
    {
        var error = await VendorSamples.Of(vendor).ReadErrorAsync(502, ErrorResponses.Html, "text/html");
        Assert.Equal("<html>  <head><title>502 Bad Gateway</title></head>  </html>", error.VendorMessage);
        Assert.True(error.IsTransient);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Error_response_without_a_body_is_reported_once(string vendor)
    {
        foreach (var body in new[] { "", " \r\n" })
        {
            var error = await VendorSamples.Of(vendor).ReadErrorAsync(503, body);
            Assert.Equal($"acme ({vendor}): Unavailable (HTTP 503)", error.Message);
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Long_body_is_cut_in_the_message(string vendor)
    {
        var error = await VendorSamples.Of(vendor).ReadErrorAsync(500, new string('x', 5000));
        Assert.Equal(new string('x', 500) + '…', error.VendorMessage);
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Request_id_is_read_from_the_header(string vendor)
    {
        var sample = VendorSamples.Of(vendor);
        var error = await sample.ReadErrorAsync(400, "", headers: (sample.Error.RequestIdHeader, "r-1"));
        Assert.Equal("r-1", error.RequestId);
    }

    [Theory, MemberData(nameof(Statuses))]
    public async Task Http_status_without_a_vendor_code_maps_to_an_error_code(
        string vendor, int status, ProductErrorCode expected)
    {
        var error = await VendorSamples.Of(vendor).ReadErrorAsync(status, "");
        Assert.Equal(expected, error.Code);
        Assert.Equal((HttpStatusCode)status, error.StatusCode);
    }

    [Theory, MemberData(nameof(Transience))]
    public async Task Only_a_temporary_http_status_is_transient(string vendor, int status, bool isTransient)
    {
        var sample = VendorSamples.Of(vendor);
        Assert.Equal(isTransient, (await sample.ReadErrorAsync(status, sample.Error.Body)).IsTransient);
    }

    [Theory, MemberData(nameof(RetryAfters))]
    public async Task Retry_After_is_read_as_seconds_and_as_a_date(string vendor, string value, int seconds)
    {
        foreach (var status in new[] { 429, 503 })
        {
            var error = await VendorSamples.Of(vendor).ReadErrorAsync(status, "", headers: ("Retry-After", value));
            Assert.Equal(TimeSpan.FromSeconds(seconds), error.RetryAfter);
        }
    }

    [Theory, MemberData(nameof(Vendors))]
    public async Task Retry_after_is_null_without_the_header(string vendor) =>
        Assert.Null((await VendorSamples.Of(vendor).ReadErrorAsync(503, "")).RetryAfter);

    [Theory, MemberData(nameof(Vendors))]
    public async Task Redirect_names_its_target_in_the_message(string vendor)
    {
        var error = await VendorSamples.Of(vendor).ReadErrorAsync(
            302, "", headers: ("Location", "https://elsewhere.example.com/"));
        Assert.Equal(ProductErrorCode.InvalidResponse, error.Code);
        Assert.Contains("https://elsewhere.example.com/", error.Message, StringComparison.Ordinal);
    }
}
