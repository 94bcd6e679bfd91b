using ProductClients.Tests.Shared;

namespace ProductClients.Samples.AddYourOwnVendor;

[Collection<Alone>]
public sealed class SampleTests
{
    [Fact]
    public void Sample_ends_with_the_summary_of_its_listing()
    {
        var output = new StringWriter();
        using (ProcessScope.ConsoleOutput(output))
        {
            Assert.Equal(0, typeof(AcmeSigner).Assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]));
        }

        Assert.Equal(
            "5 of 10 products from Acme match, Complete", output.ToString().TrimEnd().Split('\n')[^1].TrimEnd());
    }
}
