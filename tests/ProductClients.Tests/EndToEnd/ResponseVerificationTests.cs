using ProductClients.Testing;
using ProductClients.Tests.Diagnostics;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.EndToEnd;

/// <summary>Tests of the verification of signed LicenseSpring responses.</summary>
public class ResponseVerificationTests
{
    [Theory]
    [InlineData("WhenPresent", true)]
    [InlineData("WhenPresent", false)]
    [InlineData("Required", true)]
    public async Task A_licensespring_response_is_accepted_when_its_signature_is_valid_or_optional(
        string option, bool isSigned)
    {
        await using var app = await VendorFixture.StartAsync(
            vendors => vendors.LicenseSpring.SignResponses = isSigned, static _ => { });
        app.Set("licensespring", "ResponseSignature", option);
        app.Set("licensespring", "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);

        Assert.NotEmpty(await app.Lister("licensespring").ListAsync().ToListAsync());
    }

    [Fact]
    public async Task An_unsigned_response_is_rejected_when_a_signature_is_required()
    {
        await using var app = await VendorFixture.StartAsync();
        app.Set("licensespring", "ResponseSignature", "Required");
        app.Set("licensespring", "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("licensespring").ListAsync().ToListAsync());

        Assert.Contains("page 1 has no LicenseSignature header", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_signed_with_another_key_is_rejected()
    {
        await using var other = await LicenseSpringEmulator.StartAsync();
        await using var app = await VendorFixture.StartAsync(
            static vendors => vendors.LicenseSpring.SignResponses = true, static _ => { });
        app.Set("licensespring", "ResponseSignature", "WhenPresent");
        app.Set("licensespring", "ResponsePublicKey", other.PublicKeyPem);

        var error = await Assert.ThrowsAsync<ProductClientException>(
            () => app.Lister("licensespring").ListAsync().ToListAsync());

        Assert.Contains("not the signature of the body", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_response_verification_is_logged_and_takes_a_restart()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var lister = app.Lister("licensespring" + observed.Suffix);
        await lister.ListAsync().ToListAsync();

        app.Set(lister.Name, "ResponsePublicKey", app.Vendors.LicenseSpring.PublicKeyPem);
        app.Set(lister.Name, "ResponseSignature", "Required");
        app.Reload();
        await lister.ListAsync().ToListAsync();

        Assert.Contains(
            "the verification of responses has changed; restart the app",
            Assert.Single(observed.Logs, static log => log.EventId.Id == 300).Text,
            StringComparison.Ordinal);
    }
}
