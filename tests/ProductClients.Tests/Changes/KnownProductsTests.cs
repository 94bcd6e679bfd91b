using System.Globalization;
using ProductClients.Changes;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Compares the table of the known products with a dictionary.</summary>
public class KnownProductsTests
{
    private const int MaxProducts = 20_000;

    [Fact]
    public void Ids_that_are_not_valid_unicode_stay_apart_and_are_returned_as_they_are()
    {
        string[] ids = ["\uD83D", "\uFFFD", "\uDE00", "😀", "", "\0", "a", "한글"];
        var known = new KnownProducts(WatchHasher.WithNewKey());

        Assert.All(Receive(known, ids), static observation => Assert.Equal(Observation.New, observation));
        Assert.All(Receive(known, ids), static observation => Assert.Equal(Observation.Same, observation));

        known.BeginRound();
        Assert.Equal(ids, known.RemoveMissing());
    }

    [Fact]
    public void Id_may_be_longer_than_a_chunk()
    {
        string[] ids = ["a", new string('x', 200_000), new string('y', 65_536), "b"];
        var known = new KnownProducts(WatchHasher.WithNewKey());
        Receive(known, ids);

        known.BeginRound();
        Assert.Equal(Observation.Same, known.Observe(TestProduct.Create("b"), out _));
        Assert.Equal(ids[..3], known.RemoveMissing());
        known.EndRound();

        Assert.Equal([Observation.Same, Observation.New], Receive(known, ["b", ids[1]]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Table_equals_a_dictionary_after_each_round(int seed)
    {
        var random = new Random(seed);
        var known = new KnownProducts(WatchHasher.WithNewKey());
        var expected = new HashSet<string>();
        for (var round = 0; round < 20; round++)
        {
            var received = new HashSet<string>();
            var isComplete = random.Next(3) > 0;
            known.BeginRound();
            for (var count = random.Next(MaxProducts); count > 0; count--)
            {
                var id = random.Next(MaxProducts).ToString(CultureInfo.InvariantCulture);
                var observation =
                    !received.Add(id) ? Observation.Duplicate
                    : expected.Add(id) ? Observation.New
                    : Observation.Same;
                Assert.Equal(observation, known.Observe(TestProduct.Create(id), out _));
            }

            if (isComplete)
            {
                Assert.Equal(
                    expected.Except(received).Order(StringComparer.Ordinal),
                    known.RemoveMissing().ToArray().Order(StringComparer.Ordinal));
                expected = received;
            }

            known.EndRound();
            Assert.Equal(expected.Count, known.Count);
        }
    }

    private static Observation[] Receive(KnownProducts known, string[] ids)
    {
        known.BeginRound();
        var observations = Array.ConvertAll(ids, id => known.Observe(TestProduct.Create(id), out _));
        known.EndRound();
        return observations;
    }
}
