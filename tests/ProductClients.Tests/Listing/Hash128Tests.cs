using System.Buffers.Binary;
using ProductClients.Listing;

namespace ProductClients.Tests.Listing;

public sealed class Hash128Tests
{
    // The first test vectors of the authors of SipHash (vectors_sip128): the key is 00 01 … 0f, and the input is
    // 00 01 … of the given length.
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    [InlineData(2, "8177228da4a45dc7fca38bdef60affe4")]
    [InlineData(3, "9c70b60c5267a94e5f33b6b02985ed51")]
    [InlineData(4, "f88164c12d9c8faf7d0f6e7c7bcd5579")]
    [InlineData(5, "1368875980776f8854527a07690e9627")]
    [InlineData(6, "14eeca338b208613485ea0308fd7a15e")]
    [InlineData(7, "a1f1ebbed8dbc153c0b84aa61ff08239")]
    [InlineData(8, "3b62a9ba6258f5610f83e264f31497b4")]
    public void Hash_is_that_of_the_test_vectors(int length, string expected)
    {
        byte[] input = [.. Enumerable.Range(0, length).Select(static i => (byte)i)];

        var hash = Hash128.Of(input, (0x0706050403020100, 0x0f0e0d0c0b0a0908));

        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, hash);
        Assert.Equal(expected, Convert.ToHexString(bytes), ignoreCase: true);
    }

    [Fact]
    public void Key_of_the_process_is_not_zero() => Assert.NotEqual(
        Hash128.Of(System.Text.Encoding.Unicode.GetBytes("product"), (0, 0)), Hash128.Of("product"));

    [Fact]
    public void Equal_texts_have_equal_hashes_and_different_texts_do_not()
    {
        string[] ids = ["", "a", "b", "ab", "ba", "aa", "product00000001", "product00000010", "한글", "\0", "\0\0"];

        Assert.Equal(ids.Length, ids.Select(static id => Hash128.Of(id)).Distinct().Count());
        Assert.All(ids, static id => Assert.Equal(Hash128.Of(id), Hash128.Of(new string(id.AsSpan()))));
    }
}
