using ProductClients.Redaction;
using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public class KnownSecretsTests
{
    private readonly Secret _ofOptions = new("secret-of-the-options");

    [Fact]
    public void Secrets_of_the_options_are_read_once_until_the_options_change()
    {
        object options = "first";
        var reads = 0;
        var secrets = new KnownSecrets(() => options, () =>
        {
            reads++;
            return [_ofOptions, null];
        });

        Assert.Equal([_ofOptions], secrets.All.ToArray());
        Assert.Equal([_ofOptions], secrets.All.ToArray());
        Assert.Equal(1, reads);

        options = "second";
        Assert.Equal([_ofOptions], secrets.All.ToArray());
        Assert.Equal(2, reads);
    }

    [Fact]
    public void Secrets_before_the_last_change_are_known()
    {
        var used = _ofOptions;
        var secrets = new KnownSecrets(() => used, () => [used]);
        Assert.Equal([_ofOptions], secrets.All.ToArray());

        used = new Secret("second-secret");
        Assert.Equal([used, _ofOptions], secrets.All.ToArray());

        var second = used;
        used = new Secret("third-secret");
        Assert.Equal([used, second], secrets.All.ToArray());
    }

    [Fact]
    public void Secrets_before_a_change_are_known_when_two_threads_notice_it()
    {
        var used = _ofOptions;
        KnownSecrets? secrets = null;
        var isOther = true;
        secrets = new KnownSecrets(() => used, () =>
        {
            // While one thread reads the secrets, the other does all of it.
            if (!isOther)
            {
                isOther = true;
                _ = secrets!.All;
            }

            return [used];
        });
        Assert.Equal([_ofOptions], secrets.All.ToArray());
        (used, isOther) = (new Secret("second-secret"), false);

        Assert.Equal([used, _ofOptions], secrets.All.ToArray());
        Assert.Equal([used, _ofOptions], secrets.All.ToArray());
    }

    [Fact]
    public async Task Secrets_of_the_last_credentials_are_known()
    {
        var secrets = new KnownSecrets(static () => "options", () => [_ofOptions]);
        var last = new Secret("secret-of-the-source");
        var source = secrets.Observe(new Source(last));
        Assert.Equal([_ofOptions], secrets.All.ToArray());

        await source.GetAsync(TestContext.Current.CancellationToken);

        Assert.Equal([_ofOptions, last], secrets.All.ToArray());
    }

    private sealed record Credentials(Secret Secret) : ISecretHolder
    {
        public IEnumerable<Secret?> Secrets => [Secret];
    }

    private sealed class Source(Secret secret) : ICredentialSource<Credentials>
    {
        public ValueTask<Credentials> GetAsync(CancellationToken cancellationToken) => new(new Credentials(secret));
    }
}
