using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ProductClients.Signing;

namespace ProductClients.Tests.Signing;

public sealed class SecretKeyTests
{
    private const int Threads = 64;

    [Theory]
    [InlineData("")]
    [InlineData("k")]
    [InlineData("한글 κλειδί")]
    [InlineData("a key that is longer than the block of SHA-256, which is hashed before it is the key")]
    public void Computations_that_share_a_state_return_the_mac_of_their_own_text(string secret)
    {
        var key = new SecretKey(new Secret(secret));
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var text in (string[])["first", "", "second", new string('x', 10_000), "first"])
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            key.Sha256(bytes, mac);

            Assert.Equal(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), bytes), mac.ToArray());
        }
    }

    [Fact]
    public void Key_is_not_shown() => Assert.Equal("[redacted]", new SecretKey(new Secret("secret")).ToString());

    [Fact]
    public async Task Concurrent_computations_are_right_while_keys_are_replaced()
    {
        var key = new SecretKey(new Secret("key 0"));
        var keyNumber = 0;
        using var start = new Barrier(Threads);
        var failures = await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(TestContext.Current.CancellationToken);
                var wrong = 0;
                Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
                for (var i = 0; i < 200; i++)
                {
                    if (thread == 0)
                    {
                        var next = $"key {Interlocked.Increment(ref keyNumber)}";
                        Volatile.Write(ref key, new SecretKey(new Secret(next)));
                    }

                    var used = Volatile.Read(ref key);
                    var text = Encoding.UTF8.GetBytes($"text {thread} {i}");
                    used.Sha256(text, mac);
                    wrong += mac.SequenceEqual(HMACSHA256.HashData(used.Bytes, text)) ? 0 : 1;
                }

                return wrong;
            },
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)));

        Assert.All(failures, static wrong => Assert.Equal(0, wrong));
        Assert.Equal(200, keyNumber);
    }

    // A credential source may return a new key at every call. Its native state would wait for the finalizer.
    [Fact]
    public void State_of_a_key_is_kept_from_its_second_use()
    {
        var key = new SecretKey(new Secret("key"));
        var idle = (IncrementalHash?[])typeof(SecretKey)
            .GetField("_idle", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(key)!;

        key.Sha256Base64("text"u8);
        Assert.All(idle, Assert.Null);

        key.Sha256Base64("text"u8);
        Assert.Single(idle, static state => state is not null);
    }

    [Fact]
    public void Replaced_key_is_released()
    {
        var replaced = UseAndForget();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(replaced.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference UseAndForget()
    {
        var key = new SecretKey(new Secret("replaced"));
        key.Sha256Base64("text"u8);
        key.Sha256Base64("text"u8);
        return new WeakReference(key);
    }
}
