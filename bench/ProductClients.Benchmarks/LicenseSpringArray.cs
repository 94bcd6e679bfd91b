using System.Net;
using System.Text;

namespace ProductClients.Benchmarks;

/// <summary>Responds with one array, as LicenseSpring does, without a network.</summary>
/// <param name="products">The number of products.</param>
/// <param name="keepsArray">Whether the array is generated once, so that a measurement does not include it. Otherwise
/// it is generated while it is read, so that it is never in memory completely.</param>
internal sealed class LicenseSpringArray(int products, bool keepsArray = true) : HttpMessageHandler
{
    private readonly byte[]? _array = keepsArray ? Generate(products) : null;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new StreamContent(
                _array is null ? new ArrayStream(products) : new MemoryStream(_array, writable: false)),
        });

    private static byte[] Generate(int products)
    {
        using var array = new MemoryStream();
        using var stream = new ArrayStream(products);
        stream.CopyTo(array);
        return array.ToArray();
    }

    private sealed class ArrayStream(int products) : Stream
    {
        private ReadOnlyMemory<byte> _left;
        private int _generated;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        // Fills the buffer, as a connection does that is faster than its reader.
        public override int Read(Span<byte> buffer)
        {
            var count = 0;
            while (count < buffer.Length && (!_left.IsEmpty || _generated <= products))
            {
                if (_left.IsEmpty)
                {
                    _left = Product(_generated++);
                }

                var part = Math.Min(buffer.Length - count, _left.Length);
                _left.Span[..part].CopyTo(buffer[count..]);
                _left = _left[part..];
                count += part;
            }

            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private byte[] Product(int i) => Encoding.UTF8.GetBytes(i == products
            ? "]"
            : $$"""
              {{(i == 0 ? '[' : ',')}}{"created_at":"2023-07-15T10:23:15.000Z","updated_at":"2024-05-20T10:19:32.000Z",
              "id":{{1_689_416_595_000_000 + i}},"product_name":"Product number {{i}}","short_code":"p{{i}}",
              "active":{{(i % 3 == 0 ? "true" : "false")}},"valid_duration":"","trial_days":30,"max_activations":1,
              "hardware_id_required":false,"is_upgrade":false,"company_id":276,
              "allow_trial":true,"floating_users":0,"default_license_type":"perpetual",
              "authorization_method":"license-key","is_archived":false,"metadata":{"a":1},"features":[]}
              """);
    }
}
