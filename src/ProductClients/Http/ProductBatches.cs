using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ProductClients.Http;

/// <summary>Reads the products of a streamed array. Those that have arrived are read together, as one JSON array, which
/// costs less than reading them one by one.</summary>
/// <remarks>An error between two products is found when the next one is complete, the body ends, or a read fails.
/// Nothing can be read after an exception.</remarks>
/// <param name="stream">The stream.</param>
/// <param name="list">The metadata of a list of products.</param>
/// <param name="type">The metadata of a product.</param>
/// <param name="idName">The JSON name of a product's id.</param>
internal sealed class ProductBatches<T>(
    GuardedStream stream, JsonTypeInfo<List<T?>> list, JsonTypeInfo<T> type, string idName) : IDisposable
{
    private const int MaxRead = ResponseFailure.SampleLength;

    // The start of every batch but the first. The null stands for the products before the batch, so that the JSON
    // reader also checks the text between them and the batch. So T must be a class.
    private static readonly byte[] Prefix = [.. "[null"u8];

    private byte[] _buffer = CreateBuffer();
    private int _batchEnd = Prefix.Length;
    private int _end = Prefix.Length;
    private byte _afterBatch;
    private int _standIns;
    private long _arrived;
    private long _returned;
    private bool _hasEnded;
    private ProductClientException? _failure;

    /// <summary>Reads the products that have arrived. Waits if there is none.</summary>
    /// <returns>The products; <see langword="null"/> at the end of the array.</returns>
    /// <exception cref="ProductClientException">The JSON is not what the vendor documents. The products before the
    /// error were returned.</exception>
    public async ValueTask<List<T?>?> ReadAsync(CancellationToken cancellationToken)
    {
        if (_failure is not null)
        {
            throw _failure;
        }

        if (_hasEnded)
        {
            return null;
        }

        _standIns = _arrived == 0 ? 0 : 1;
        KeepUnfinished();
        do
        {
            Reserve();
            var count = await ReadOnAsync(cancellationToken).ConfigureAwait(false);
            _hasEnded = count == 0;
            _end += count;
        }
        while (!_hasEnded && stream.Completed == _arrived);

        _arrived = stream.Completed;
        var products = Parse(TakeBatch());
        products.RemoveRange(0, _standIns);
        _returned += products.Count;
        return products;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private static byte[] CreateBuffer()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(2 * MaxRead);
        Prefix.CopyTo(buffer, 0);
        return buffer;
    }

    // Moves the product that is not complete to the start of the buffer.
    private void KeepUnfinished()
    {
        var unfinished = _buffer.AsSpan(_batchEnd.._end);
        if (!unfinished.IsEmpty)
        {
            unfinished[0] = _afterBatch;
        }

        unfinished.CopyTo(_buffer.AsSpan(Prefix.Length));
        _end = Prefix.Length + unfinished.Length;
    }

    // The first read takes all bytes that the stream has read ahead.
    private async ValueTask<int> ReadOnAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(_buffer.AsMemory(_end, MaxRead), cancellationToken).ConfigureAwait(false);
        }
        catch (ProductClientException) when ((_failure = FindError()) is not null)
        {
            // What the vendor sent is the cause, not that more was expected.
            throw _failure;
        }
    }

    // Looks for JSON that is not valid in the bytes that are no complete product.
    private ProductClientException? FindError()
    {
        try
        {
            var reader = new Utf8JsonReader(Unread(_end), isFinalBlock: false, state: default);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException error)
        {
            return FailureOf(error, product: default, _returned);
        }
    }

    // Makes room for a read, and for the bracket that ends a batch.
    private void Reserve()
    {
        if (_buffer.Length - _end <= MaxRead)
        {
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, Array.MaxLength));
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }

    private ReadOnlySpan<byte> TakeBatch()
    {
        _batchEnd = _end;
        if (!_hasEnded)
        {
            _batchEnd -= (int)stream.Unfinished;
            (_afterBatch, _buffer[_batchEnd]) = (_buffer[_batchEnd], (byte)']');
        }

        return Unread(_batchEnd + (_hasEnded ? 0 : 1));
    }

    private ReadOnlySpan<byte> Unread(int end) => _standIns == 0
        ? ByteOrderMark.Skip(_buffer.AsSpan(Prefix.Length..end))
        : _buffer.AsSpan(..end);

    private List<T?> Parse(ReadOnlySpan<byte> batch)
    {
        try
        {
            return JsonSerializer.Deserialize(batch, list)!;
        }
        catch (JsonException)
        {
            return ParseOneByOne(batch);
        }
    }

    private List<T?> ParseOneByOne(ReadOnlySpan<byte> batch)
    {
        var products = new List<T?>();
        ReadOnlySpan<byte> product = default;
        try
        {
            var reader = new Utf8JsonReader(batch);
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                product = batch[start..(int)reader.BytesConsumed];
                products.Add(JsonSerializer.Deserialize(product, type));
                product = default;
            }

            // What follows the array is an error too.
            reader.Read();
        }
        catch (JsonException error)
        {
            _failure = FailureOf(error, product, before: _returned + products.Count - _standIns);
        }

        return products;
    }

    private ProductClientException FailureOf(JsonException error, ReadOnlySpan<byte> product, long before)
    {
        if (!product.IsEmpty)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"number {before + 1}");
            return stream.Invalid(
                $"{ResponseFailure.NotDocumented}: {BadValue.Describe(stream.State, error, product, idName, name)}");
        }

        // Without the line and the byte, which count from the start of the batch.
        var (message, place) = (error.Message, error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal));
        var after = before == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" after product {before}");
        return stream.Invalid($"{ResponseFailure.NotDocumented}{after}: {(place < 0 ? message : message[..place])}");
    }
}
