using ProductClients.Configuration;

namespace ProductClients.Tests.DependencyInjection;

public class NearestNameTests
{
    private static readonly string[] Names =
        ["Vendor", "Endpoint", "TotalTimeout", "AttemptTimeout", "AccessKey", "SecretKey", "ApiKey"];

    [Theory]
    [InlineData("SecertKey", "SecretKey")]
    [InlineData("secretkey", "SecretKey")]
    [InlineData("SecretKye", "SecretKey")]
    [InlineData("Secret", "SecretKey")]
    [InlineData("AccessKeyId", "AccessKey")]
    [InlineData("Timeout", "TotalTimeout")]
    [InlineData("AttemtTimeout", "AttemptTimeout")]
    [InlineData("EndPiont", "Endpoint")]
    [InlineData("Vender", "Vendor")]
    public void Misspelt_name_is_found(string word, string name) => Assert.Equal(name, NearestName.Of(word, Names));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("LogLevel")]
    [InlineData("Region")]
    public void Other_word_has_no_near_name(string word) => Assert.Null(NearestName.Of(word, Names));

    [Fact]
    public void Long_word_has_no_near_name() => Assert.Null(NearestName.Of(new string('a', 100_000), Names));
}
