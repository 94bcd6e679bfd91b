using Microsoft.Extensions.Configuration;
using ProductClients.Cli.Configuration;

namespace ProductClients.Cli.Tests;

public class TimeoutOverrideTests
{
    [Theory]
    [InlineData(null, null, "00:00:05", "00:00:05")]
    [InlineData("00:00:02", "00:00:01", "00:00:02", "00:00:01")]
    [InlineData("00:01:00", "00:00:03", "00:00:05", "00:00:03")]
    [InlineData("", "soon", "00:00:05", "soon")]
    public void Timeout_option_lowers_the_timeouts_and_raises_none(
        string? total, string? attempt, string newTotal, string newAttempt)
    {
        var section = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ProductClients:a:Vendor"] = "Ncp",
            ["ProductClients:a:TotalTimeout"] = total,
            ["ProductClients:a:AttemptTimeout"] = attempt,
        }).Build().GetSection("ProductClients");
        var settings = RegistrationSettings.Select(section, []);
        settings.LimitTimeouts(TimeSpan.FromSeconds(5));
        Assert.Equal(newTotal, settings.Value("a", "TotalTimeout"));
        Assert.Equal(newAttempt, settings.Value("a", "AttemptTimeout"));
    }
}
