using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;
using ProductClients.Vendors.Huawei;
using ProductClients.Signing;

namespace ProductClients.Oracles.Tests;

/// <summary>
/// Tests the cache of derived keys. A key is valid for one day and one access key, and must not be used for others.
/// </summary>
public sealed class HuaweiDerivedKeyTests(OracleFixture oracle)
{
    [Fact]
    public async Task Signer_with_changing_days_and_keys_signs_like_the_vendors_package()
    {
        var scheme = new HuaweiDerivedScheme();
        var drawn = Comparison.Draw(scheme, 200, one => !scheme.ExclusionsOf(one).Any());
        var days = drawn.Select(static one => one.Time).Take(3).ToList();
        var keys = drawn.Take(3).ToList();
        var random = new Randomness(Randomness.Seed);
        var cases = drawn.Select(one =>
        {
            var key = random.Pick(keys);
            return one with
            {
                Time = random.Pick(days),
                // In some cases the same access key has another secret.
                AccessKey = random.Percent(50) ? key.AccessKey : keys[0].AccessKey,
                SecretKey = key.SecretKey,
                ProjectId = null,
                SecurityToken = null,
                Region = "region",
                Service = "service",
            };
        }).ToList();

        var theirs = await oracle.SignAsync([.. cases.Select(scheme.CreateInput)]);
        var current = cases[0];
        var signer = new HuaweiRequestSigner(
            new OptionsCredentialSource<SigningCase, HuaweiCredentials>(
                () => current, static one => new HuaweiCredentials(one.AccessKey, new Secret(one.SecretKey))),
            static () => null,
            new SigningClock(new ChangingTime(() => current.Time)),
            "region/service");
        foreach (var (one, their) in cases.Zip(theirs))
        {
            current = one;
            Assert.Equal(their, await scheme.SignAsync(one, signer));
        }
    }

    private sealed class ChangingTime(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
