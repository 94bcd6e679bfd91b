using ProductClients.Changes;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Changes;

/// <summary>Tests of the bytes of a state.</summary>
public class WatchFormatTests
{
    private const string Damaged = "it is damaged: part of it is missing or was changed";
    private const int VersionAt = 7;

    [Fact]
    public async Task State_is_read_as_it_was_written()
    {
        var memory = await ReadAsync(await WrittenAsync());

        Assert.Equal(["ncp", "scp"], memory.Registrations.Select(static registration => registration.Name));
        Assert.Equal([true, false], memory.Registrations.Select(static registration => registration.HasBaseline));
        var known = memory.Registrations.First().Products;
        known.BeginRound();
        Assert.Equal(Observation.Same, known.Observe(TestProduct.Create("p1"), out _));
        Assert.Equal(["p0", "p2"], known.RemoveMissing());
    }

    [Fact]
    public async Task State_that_is_cut_or_longer_is_damaged()
    {
        var written = await WrittenAsync();
        for (var length = 0; length < written.Length; length++)
        {
            await AssertDamagedAsync(written[..length]);
        }

        await AssertDamagedAsync([.. written, 0]);
    }

    [Fact]
    public async Task State_with_a_changed_byte_is_damaged()
    {
        var written = await WrittenAsync();
        for (var at = 0; at < written.Length; at++)
        {
            foreach (var change in new byte[] { 1, 0x80, 0xFF })
            {
                byte[] changed = [.. written];
                changed[at] ^= change;
                if (at != VersionAt)
                {
                    await AssertDamagedAsync(changed);
                }
            }
        }
    }

    [Fact]
    public async Task State_of_another_version_is_named()
    {
        var written = await WrittenAsync();
        written[VersionAt] = 9;

        var error = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(written));

        Assert.Equal("it has version 9, and this library reads version 1", error.Message);
    }

    [Fact]
    public async Task Length_that_the_state_does_not_fill_takes_no_memory()
    {
        var written = await WrittenAsync();
        byte[] forged = [.. written[..(VersionAt + 1)], 0xFF, 0xFF, 0xFF, 0x7F, .. new byte[3_000_000]];
        var before = GC.GetAllocatedBytesForCurrentThread();

        await AssertDamagedAsync(forged);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public async Task Each_run_that_adds_a_product_fills_the_last_chunk()
    {
        var written = await WrittenAsync();
        var length = written.Length;
        for (var run = 0; run < 50; run++)
        {
            var memory = await ReadAsync(written);
            var known = memory.Registrations.First().Products;
            known.BeginRound();
            known.Observe(TestProduct.Create($"new{run:D2}"), out _);
            known.EndRound();
            written = await WriteAsync(memory);
        }

        Assert.Equal(length + (50 * ProductRecord.SizeOf("new00".Length)), written.Length);
    }

    private static async Task AssertDamagedAsync(byte[] bytes) =>
        Assert.Equal(Damaged, (await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(bytes))).Message);

    private static async Task<byte[]> WrittenAsync()
    {
        var memory = new WatchMemory(WatchHasher.WithNewKey());
        var ncp = memory.Of("ncp", new byte[16], out _);
        ncp.HasBaseline = true;
        ncp.Products.BeginRound();
        for (var i = 0; i < 3; i++)
        {
            ncp.Products.Observe(TestProduct.Create($"p{i}"), out _);
        }

        ncp.Products.EndRound();
        memory.Of("scp", new byte[16], out _);
        return await WriteAsync(memory);
    }

    private static async Task<byte[]> WriteAsync(WatchMemory memory)
    {
        using var stream = new MemoryStream();
        await WatchFormat.WriteAsync(memory, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static Task<WatchMemory> ReadAsync(byte[] bytes) =>
        WatchFormat.ReadAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);
}
