using ProductClients.Vendors.Huawei;

namespace ProductClients.Tests.Vendors.Huawei;

public sealed class HuaweiOptionsTests
{
    private static readonly HuaweiSample Sample = new();

    [Fact]
    public void Derived_key_requires_region_and_service() => Assert.Equal(
        Sample.OptionsRefused + "Region is missing; it must be the region the key is derived for; "
        + "ServiceName is missing; it must be the service the key is derived for.",
        Sample.Failure(options =>
        {
            options.Auth = HuaweiAuth.V11;
            options.Endpoint = new Uri("https://metastudio.example.com");
            options.Region = null;
        }));

    [Fact]
    public void Token_requires_user_password_and_account_and_no_access_key() => Assert.Equal(
        Sample.OptionsRefused + "IamUser is missing; it must be the name of the IAM user; "
        + "IamPassword is missing; it must be the password of the IAM user; "
        + "IamDomain is missing; it must be the name of the account the IAM user belongs to.",
        Sample.Failure(options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.AccessKey = null;
            options.SecretKey = null;
        }));

    [Fact]
    public void Password_is_not_sent_over_plaintext_http() => Assert.Equal(
        Sample.OptionsRefused + "IamEndpoint is 'http://iam.example.com/'; it must start with https://, since "
        + "credentials are sent over http to a loopback address only.",
        Sample.Failure(options =>
        {
            options.Auth = HuaweiAuth.IamToken;
            options.IamUser = "me";
            options.IamPassword = "pw-secret";
            options.IamDomain = "us";
            options.IamEndpoint = new Uri("http://iam.example.com");
        }));

    [Fact]
    public void IAM_endpoint_is_derived_from_the_region() => Assert.Equal(
        new Uri("https://iam.cn-east-3.myhuaweicloud.com"),
        HuaweiModule.IamEndpoint(new HuaweiOptions { Region = "cn-east-3" }));

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData(".")]
    public void Project_id_that_would_change_the_path_is_refused(string project) => Assert.Equal(
        Sample.OptionsRefused + $"ProjectId is '{project}'; it must not contain '/' or consist of dots only, "
        + "because it is one segment of the path.",
        Sample.Failure(options => options.ProjectId = project));

    [Fact]
    public void Region_that_is_no_host_label_is_refused() => Assert.Equal(
        Sample.OptionsRefused + "Region is 'cn north 4'; it must be the name of a region, such as cn-north-4.",
        Sample.Failure(options => options.Region = "cn north 4"));

    [Fact]
    public void Endpoint_is_derived_from_the_region() => Assert.Equal(
        new Uri("https://metastudio.cn-east-3.myhuaweicloud.com"),
        new HuaweiModule().Endpoint(new HuaweiOptions { Region = "cn-east-3" }));

    [Fact]
    public void Defaults_are_the_documented_ones()
    {
        var options = new HuaweiOptions();
        Assert.Null(new HuaweiModule().Endpoint(options));
        Assert.Equal(HuaweiAuth.AkSk, options.Auth);
    }
}
