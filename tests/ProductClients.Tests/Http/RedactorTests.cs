using ProductClients.Http;

namespace ProductClients.Tests.Http;

/// <summary>An exception that shows a secret is replaced by a copy that does not.</summary>
public class RedactorTests
{
    private static readonly Registration Registration = new("acme", "Acme");

    [Fact]
    public void Exception_without_a_secret_is_the_same()
    {
        var error = new ProductClientException("message") { VendorCode = "E1", RequestId = "r1" };

        Assert.Same(error, Redactor.Redact(error, Registration, Redact));
    }

    [Fact]
    public void Each_property_is_redacted()
    {
        ProductClientException[] errors =
        [
            new("message") { VendorCode = "a canary" },
            new("message") { VendorMessage = "a canary" },
            new("message") { RequestId = "a canary" },
            new("message") { SignatureDifference = "a canary" },
            new("a canary"),
        ];
        Assert.All(errors, static error =>
        {
            var shown = Assert.IsType<ProductClientException>(Redactor.Redact(error, Registration, Redact));

            string?[] texts =
                [shown.VendorCode, shown.VendorMessage, shown.RequestId, shown.SignatureDifference, shown.ToString()];
            Assert.DoesNotContain(texts, static text => text?.Contains("canary", StringComparison.Ordinal) == true);
            Assert.Contains(texts, static text => text?.Contains("[redacted]", StringComparison.Ordinal) == true);
        });
    }

    [Fact]
    public void Argument_with_a_secret_is_an_invalid_request()
    {
        var error = new ArgumentException("a canary");

        var shown = Assert.IsType<ProductClientException>(Redactor.Redact(error, Registration, Redact));

        Assert.Equal(
            (ProductErrorCode.InvalidRequest, "acme (Acme): a [redacted]", null),
            (shown.Code, shown.Message, shown.InnerException));
    }

    private static string? Redact(string? text) => text?.Replace("canary", "[redacted]", StringComparison.Ordinal);
}
