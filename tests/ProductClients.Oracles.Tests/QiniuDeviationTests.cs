using System.Globalization;
using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;

namespace ProductClients.Oracles.Tests;

/// <summary>
/// Tests requests that Qiniu's package signs differently and that the library sends: a GET without content, or to a
/// port. The strings to sign must be equal except for the known difference.
/// </summary>
public sealed class QiniuDeviationTests(OracleFixture oracle)
{
    private static readonly QiniuScheme Scheme = new();

    [Fact]
    public async Task Strings_to_sign_without_a_content_type_differ_only_in_its_line()
    {
        var cases = Comparison.Draw(Scheme, 500, static drawn =>
            drawn.Body is null && Scheme.ExclusionsOf(drawn).SequenceEqual(["Has_no_content_type"]));
        await AssertAsync(cases, static (_, text) => Once(
            text, "\nContent-Type: application/x-www-form-urlencoded", ""));
    }

    [Fact]
    public async Task Strings_to_sign_with_a_port_differ_only_in_the_repeated_port()
    {
        var cases = Comparison.Draw(
            Scheme, 500, static drawn => Scheme.ExclusionsOf(drawn).SequenceEqual(["Has_a_port"]));
        await AssertAsync(cases, static (drawn, text) =>
        {
            var port = drawn.Uri.Port.ToString(CultureInfo.InvariantCulture);
            return Once(text, $":{port}:{port}\nContent-Type: ", $":{port}\nContent-Type: ");
        });
    }

    private async Task AssertAsync(IReadOnlyList<SigningCase> cases, Func<SigningCase, string, string> correct)
    {
        var theirs = await oracle.SignAsync([.. cases.Select(Scheme.CreateInput)]);
        foreach (var (drawn, their) in cases.Zip(theirs))
        {
            var ours = await Scheme.SignAsync(drawn);
            Assert.NotEqual(their.StringToSign, ours.StringToSign);
            Assert.Equal(correct(drawn, their.StringToSign!), ours.StringToSign);
        }
    }

    private static string Once(string text, string part, string replacement)
    {
        var at = text.IndexOf(part, StringComparison.Ordinal);
        return at < 0 ? text : text.Remove(at, part.Length).Insert(at, replacement);
    }
}
