using System.Buffers;
using System.IO.Pipelines;

namespace ProductClients.Testing;

/// <summary>
/// A body of one JSON array. It is written product by product, so 200,000 products are never one text.
/// </summary>
internal sealed class ArrayBody(EmulatedProduct[] products) : ResponseBody
{
    private const int FlushEvery = 64;

    public override long? Length => null;

    public override async Task WriteAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        foreach (var _ in WriteParts(output))
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes some products at each step. The caller can clear the buffer between two steps.</summary>
    public IEnumerable<int> WriteParts(IBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (var i = 0; i < products.Length; i++)
        {
            if (i > 0)
                output.Write(","u8);
            products[i].WriteTo(output);
            if (i % FlushEvery == FlushEvery - 1)
                yield return i;
        }

        output.Write("]"u8);
        yield return products.Length;
    }
}
