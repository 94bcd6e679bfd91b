using System.Globalization;
using System.Text;
using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;

namespace ProductClients.Oracles.Tests;

/// <summary>Signs requests on both sides.</summary>
internal static class Comparison
{
    /// <summary>Returns the requests on which the two sides differ.</summary>
    /// <param name="oracle">The other side.</param>
    /// <param name="scheme">The scheme.</param>
    /// <param name="cases">The requests.</param>
    /// <param name="tell">What becomes of a question on its way.</param>
    public static async Task<IReadOnlyList<Disagreement>> RunAsync(
        OracleFixture oracle,
        Scheme scheme,
        IReadOnlyCollection<SigningCase> cases,
        Func<OracleQuestion, OracleQuestion>? tell = null)
    {
        var theirs = await oracle.AskAsync([.. cases.Select(scheme.Ask).Select(tell ?? (static question => question))]);
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

    /// <summary>Draws requests of a kind from the seed of the run.</summary>
    public static IReadOnlyList<SigningCase> Draw(Scheme scheme, int count, Func<SigningCase, bool> where)
    {
        var random = new Randomness(Randomness.Seed);
        var cases = new List<SigningCase>(count);
        for (var tries = 0; cases.Count < count; tries++)
        {
            Assert.True(tries < 1000 * count, "Next to no request is of the kind asked for.");
            if (scheme.Draw(random) is var drawn && where(drawn))
            {
                cases.Add(drawn);
            }
        }

        return cases;
    }

    /// <summary>Returns a text that says how the sides differ, and how to see it again.</summary>
    public static string Describe(Scheme scheme, IReadOnlyList<Disagreement> disagreements)
    {
        var text = new StringBuilder().AppendLine(
            CultureInfo.InvariantCulture,
            $"{scheme.Name}: {disagreements.Count} disagreements; repeat with {Randomness.Repeat}. The first:");
        foreach (var (drawn, ours, theirs) in disagreements.Take(3))
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{drawn.Method} {drawn.Address}");
            text.Append(ours.CompareWith(theirs));
        }

        return text.ToString();
    }
}
