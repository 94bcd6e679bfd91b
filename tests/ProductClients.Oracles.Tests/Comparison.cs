using System.Globalization;
using System.Text;
using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;

namespace ProductClients.Oracles.Tests;

/// <summary>Signs requests with the library and with an oracle, which runs the vendor's own package.</summary>
internal static class Comparison
{
    /// <summary>Returns the requests that the library and the oracle sign differently.</summary>
    /// <param name="oracle">The oracle.</param>
    /// <param name="scheme">The signature scheme.</param>
    /// <param name="cases">The requests to sign.</param>
    /// <param name="change">Changes the input of the oracle.</param>
    public static async Task<IReadOnlyList<Disagreement>> RunAsync(
        OracleFixture oracle,
        Scheme scheme,
        IReadOnlyCollection<SigningCase> cases,
        Func<SigningInput, SigningInput>? change = null)
    {
        var inputs = cases.Select(scheme.CreateInput).Select(change ?? (static input => input));
        var theirs = await oracle.SignAsync([.. inputs]);
        var disagreements = new List<Disagreement>();
        foreach (var (drawn, response) in cases.Zip(theirs))
        {
            var (ours, their) = (await scheme.SignAsync(drawn), scheme.Read(drawn, response));
            if (ours != their)
            {
                disagreements.Add(new Disagreement(drawn, ours, their));
            }
        }

        return disagreements;
    }

    /// <summary>Generates requests of a kind from the seed of the run.</summary>
    public static IReadOnlyList<SigningCase> Draw(Scheme scheme, int count, Func<SigningCase, bool> where)
    {
        var random = new Randomness(Randomness.Seed);
        var cases = new List<SigningCase>(count);
        for (var tries = 0; cases.Count < count; tries++)
        {
            Assert.True(tries < 1000 * count, "Too few generated requests are of the requested kind.");
            if (scheme.Draw(random) is var drawn && where(drawn))
            {
                cases.Add(drawn);
            }
        }

        return cases;
    }

    /// <summary>Describes how the signatures differ, and how to run the test with the same requests.</summary>
    public static string Describe(Scheme scheme, IReadOnlyList<Disagreement> disagreements)
    {
        var text = new StringBuilder().AppendLine(
            CultureInfo.InvariantCulture,
            $"{scheme.Name}: {disagreements.Count} signatures differ (run again with {Randomness.Repeat}). The first:");
        foreach (var (drawn, ours, theirs) in disagreements.Take(3))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{drawn.Method} {drawn.Address}");
            text.Append(ours.CompareWith(theirs));
        }

        return text.ToString();
    }
}
