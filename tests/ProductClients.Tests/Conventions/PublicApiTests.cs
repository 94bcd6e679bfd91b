using System.Runtime.CompilerServices;

namespace ProductClients.Tests.Conventions;

public class PublicApiTests
{
    /// <remarks>A change of the public API is a change of PublicApi.approved.txt, to be seen in review: the test writes
    /// what it saw to PublicApi.received.txt beside it.</remarks>
    [Fact]
    public void The_public_api_is_the_approved_one()
    {
        var approved = Path.Combine(AppContext.BaseDirectory, "Conventions", "PublicApi.approved.txt");
        var received = PublicApi.Describe(typeof(Product).Assembly);
        if (!File.Exists(approved) || !string.Equals(File.ReadAllText(approved).ReplaceLineEndings("\n"), received, StringComparison.Ordinal))
        {
            File.WriteAllText(Path.Combine(SourceFolder(), "PublicApi.received.txt"), received);
            Assert.Fail("The public API is not the approved one. Compare Conventions/PublicApi.received.txt with "
                + "PublicApi.approved.txt, and copy it over if the change is meant.");
        }
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
