using ProductClients.Tests.Shared;

namespace ProductClients.Samples.AddYourOwnVendor;

[Collection<Alone>]
public sealed class SampleTests
{
    [Fact]
    public void The_sample_ends_with_what_it_listed()
    {
        var output = new StringWriter();
        using (ProcessScope.ConsoleOutput(output))
        {
            Assert.Equal(0, typeof(AcmeSigner).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        }

        Assert.Equal("5 of 10 products from Acme match, Complete", output.ToString().TrimEnd().Split('\n')[^1].TrimEnd());
    }
}
