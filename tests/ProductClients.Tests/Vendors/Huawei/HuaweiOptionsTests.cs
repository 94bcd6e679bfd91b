using Microsoft.Extensions.DependencyInjection;
using ProductClients.Vendors.Huawei;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiOptionsTests
{
    private const string Refused = "The registration 'acme' (Huawei) cannot be used: ";

    private static readonly Dictionary<string, string?> Settings = Registered.All(
        "Huawei",
        ("Region", "cn-east-3"),
        ("ProjectId", "p-1"),
        ("Auth", "v11"),
        ("AccessKey", "ak-1"),
        ("SecretKey", "sk-secret"),
        ("SecurityToken", "st-secret"),
        ("ServiceName", "metastudio"),
        ("SignedHeaders", "host;x-sdk-date;x-security-token"),
        ("IamEndpoint", "https://iam.example.com"),
        ("IamUser", "me"),
        ("IamPassword", "pw-secret"),
        ("IamDomain", "us"),
        ("ProjectName", "cn-north-4"),
        ("AppUserId", "user-1"));

    [Fact]
    public void The_required_options_are_enough() => Assert.Null(Failure(_ => { }));

    [Fact]
    public void What_is_missing_is_listed_in_one_message() => Assert.Equal(
        Refused + "ProjectId is missing; it must be the id of the MetaStudio project; "
        + "Endpoint is missing; set Endpoint, or set Region to the name of a region, such as cn-north-4; "
        + "AccessKey is missing; it must be the id of the access key (AK); "
        + "SecretKey is missing; it must be the secret of the access key (SK).",
        Registered.Failure(builder => builder.AddHuawei("acme", _ => { })));

    [Fact]
    public void A_derived_key_needs_region_and_service() => Assert.Equal(
        Refused + "Region is missing; it must be the region the key is derived for; "
        + "ServiceName is missing; it must be the service the key is derived for.",
        Failure(options =>
        {
            options.Auth = HuaweiAuth.V11;
            options.Endpoint = new Uri("https://metastudio.example.com");
            options.Region = null;
        }));

    [Fact]
    public void A_token_needs_user_password_and_account_but_no_access_key() => Assert.Equal(
        Refused + "IamUser is missing; it must be the name of the IAM user; "
        + "IamPassword is missing; it must be the password of the IAM user; "
        + "IamDomain is missing; it must be the name of the account the IAM user belongs to.",
        Failure(options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.AccessKey = null;
            options.SecretKey = null;
        }));

    [Fact]
    public void A_password_is_not_sent_over_http() => Assert.Equal(
        Refused + "IamEndpoint is 'http://iam.example.com/'; it must start with https://, since credentials are sent over "
        + "http to a loopback address only.",
        Failure(options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.IamUser = "me";
            options.IamPassword = "pw-secret";
            options.IamDomain = "us";
            options.IamEndpoint = new Uri("http://iam.example.com");
        }));

    [Fact]
    public void The_address_of_IAM_is_made_of_the_region() => Assert.Equal(
        new Uri("https://iam.cn-east-3.myhuaweicloud.com"),
        HuaweiModule.IamEndpoint(new HuaweiOptions { Region = "cn-east-3" }));

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData(".")]
    public void A_project_id_that_would_change_the_path_is_refused(string project) => Assert.Equal(
        Refused + $"ProjectId is '{project}'; it must not contain '/' or consist of dots only, "
            + "because it is one segment of the path.",
        Failure(options => options.ProjectId = project));

    [Fact]
    public void A_region_no_host_can_have_is_refused() => Assert.Equal(
        Refused + "Region is 'cn north 4'; it must be the name of a region, such as cn-north-4.",
        Failure(options => options.Region = "cn north 4"));

    [Fact]
    public void A_text_that_no_header_can_hold_is_refused_without_showing_it() => Assert.Equal(
        Refused + "ProjectId has the character U+9879 at position 0; only printable ASCII can be sent; "
        + "AccessKey has the character U+000A at position 2; only printable ASCII can be sent; "
        + "SecretKey has the character U+00E9 at position 2; only printable ASCII can be sent; "
        + "SecurityToken has the character U+007F at position 0; only printable ASCII can be sent; "
        + "AppUserId has the character U+7528 at position 0; only printable ASCII can be sent.",
        Failure(options =>
        {
            options.ProjectId = "项目";
            options.AccessKey = "ak\n";
            options.SecretKey = "se\u00E9cret";
            options.SecurityToken = "\u007F";
            options.AppUserId = "用户";
        }));

    [Fact]
    public void An_empty_text_is_refused() => Assert.Equal(
        Refused + "ProjectId is empty; leave it out or give it a value; "
        + "AccessKey is empty; leave it out or give it a value; "
        + "SecretKey is empty; leave it out or give it a value.",
        Failure(options =>
        {
            options.ProjectId = "";
            options.AccessKey = "";
            options.SecretKey = "";
        }));

    [Theory]
    [InlineData("http://metastudio.example.com/")]
    [InlineData("http://10.0.0.1:8080/")]
    public void Credentials_are_not_sent_over_http(string endpoint) => Assert.Equal(
        Refused + $"Endpoint is '{endpoint}'; it must start with https://, since credentials are sent over http to a "
        + "loopback address only.",
        Failure(options => options.Endpoint = new Uri(endpoint)));

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://[::1]:5000")]
    [InlineData("https://metastudio.example.com:8443/base")]
    public void A_loopback_address_and_https_are_accepted(string endpoint) =>
        Assert.Null(Failure(options => options.Endpoint = new Uri(endpoint)));

    [Fact]
    public void The_endpoint_is_made_of_the_region() => Assert.Equal(
        new Uri("https://metastudio.cn-east-3.myhuaweicloud.com"),
        new HuaweiModule().Endpoint(new HuaweiOptions { Region = "cn-east-3" }));

    [Fact]
    public void The_defaults_are_the_documented_ones()
    {
        var options = new HuaweiOptions();
        Assert.Null(new HuaweiModule().Endpoint(options));
        Assert.Equal(HuaweiAuth.AkSk, options.Auth);
    }

    [Fact]
    public void Every_option_can_be_set_in_configuration() =>
        Assert.Empty(Registered.Unset(Registered.Read<HuaweiOptions>(Settings), new HuaweiOptions()));

    [Fact]
    public void The_options_of_the_vendor_are_read_as_written()
    {
        var options = Registered.Read<HuaweiOptions>(Settings);
        Assert.Equal("cn-east-3", options.Region);
        Assert.Equal("p-1", options.ProjectId);
        Assert.Equal("ak-1", options.AccessKey);
        Assert.Equal("sk-secret", options.SecretKey!.Reveal());
        Assert.Equal("st-secret", options.SecurityToken!.Reveal());
        Assert.Equal(HuaweiAuth.V11, options.Auth);
        Assert.Equal("metastudio", options.ServiceName);
        Assert.Equal(new Uri("https://iam.example.com"), options.IamEndpoint);
        Assert.Equal("me", options.IamUser);
        Assert.Equal("pw-secret", options.IamPassword!.Reveal());
        Assert.Equal("us", options.IamDomain);
        Assert.Equal("cn-north-4", options.ProjectName);
        Assert.Equal("user-1", options.AppUserId);
    }

    [Fact]
    public void A_misspelt_option_is_refused_without_its_value()
    {
        var failure = Registered.Failure(Settings.With("SecretKye", "sk-secret"));
        Assert.StartsWith(
            Refused + "SecretKye is not an option; the options are: Vendor, Endpoint, ",
            failure,
            StringComparison.Ordinal);
        Assert.DoesNotContain("sk-secret", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_is_none_is_refused_with_those_there_are() => Assert.Equal(
        Refused + "Auth is 'Basic'; it must be one of AkSk, V11, IamToken.", Registered.Failure(Settings.With("Auth", "Basic")));

    [Fact]
    public void A_message_never_shows_a_secret()
    {
        var settings = Settings.With("ProjectId", "a/b").With("MaxRetries", "many").With("SecretKey", "sk-secret\u00E9");
        var failure = Registered.Failure(settings);
        Assert.DoesNotContain("secret", failure, StringComparison.Ordinal);
    }

    private static string? Failure(Action<HuaweiOptions> change) => Registered.Failure(
        builder => builder.AddHuawei("acme", options =>
        {
            options.Region = "cn-north-4";
            options.ProjectId = "p-1";
            options.AccessKey = "ak-1";
            options.SecretKey = "sk-secret";
            change(options);
        }));
}
