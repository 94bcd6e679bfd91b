using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ProductClients.DependencyInjection;
using ProductClients.Tests.Shared;

namespace ProductClients.Tests.DependencyInjection;

[Collection<Alone>]
public class EnvironmentTests
{
    [Fact]
    public void Environment_variables_are_read_with_two_underscores()
    {
        using var scope = ProcessScope.EnvironmentVariable("PC_TEST_ProductClients__cn_north__Vendor", "Huawei");
        var services = new ServiceCollection();
        services.AddProductClients(new ConfigurationBuilder().AddEnvironmentVariables("PC_TEST_").Build());
        using var serviceProvider = services.BuildServiceProvider();

        Assert.Equal(["cn_north"], serviceProvider.GetRequiredService<ProductRegistry>().Names);
    }
}
