using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Vendors.Qiniu;

namespace ProductClients.Tests.DependencyInjection;

public class HostileOptionsTests
{
    [Theory]
    [InlineData("evil.com/x")]
    [InlineData("evil.com#")]
    [InlineData("evil.com?")]
    [InlineData("evil.com:8443/")]
    [InlineData("a@evil.com/")]
    [InlineData("")]
    public void A_region_that_would_lead_to_another_host_is_refused(string region) =>
        Assert.Contains("Region", FailureOf(clients => clients.AddHuawei("a", options =>
        {
            options.ProjectId = "p";
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.Region = region;
        })), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://me:passw0rd@host/")]
    [InlineData("https://me:passw0rd@host/")]
    public void A_password_in_an_address_is_not_shown(string endpoint) =>
        Assert.DoesNotContain("passw0rd", FailureOf(clients => clients.AddNcp("a", options =>
        {
            options.AccessKey = "AK";
            options.SecretKey = "SK";
            options.Endpoint = new Uri(endpoint);
        })), StringComparison.Ordinal);

    [Fact]
    public void An_undefined_enum_value_is_refused() =>
        Assert.Contains("Auth is 9; it must be one of: None, Qiniu, QBox", FailureOf(static clients =>
            clients.AddQiniu("a", static options =>
            {
                options.Endpoint = new Uri("https://spock.example");
                options.AccessKey = "AK";
                options.SecretKey = "SK";
                options.Auth = (QiniuAuth)9;
            })), StringComparison.Ordinal);

    [Fact]
    public void A_key_with_a_leading_or_trailing_space_is_refused() =>
        Assert.Contains("SecretKey starts or ends with a space", FailureOf(static clients =>
            clients.AddNcp("a", static options =>
            {
                options.AccessKey = "AK";
                options.SecretKey = "SK ";
            })), StringComparison.Ordinal);

    [Fact]
    public void A_language_that_is_not_a_valid_header_value_is_refused() =>
        Assert.Contains("AcceptLanguage is 'not a language!!'", FailureOf(static clients =>
            clients.AddScp("a", static options =>
            {
                options.AccessKey = "AK";
                options.SecretKey = "SK";
                options.AcceptLanguage = "not a language!!";
            })), StringComparison.Ordinal);

    private static string FailureOf(Action<IProductClientsBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddProductClients());
        using var serviceProvider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => serviceProvider.ValidateProductClients()).Message;
    }
}
