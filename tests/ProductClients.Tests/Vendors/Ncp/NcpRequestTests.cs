namespace ProductClients.Tests.Vendors.Ncp;

public sealed class NcpRequestTests
{
    private static readonly NcpSample Sample = new();

    [Fact]
    public async Task Page_is_requested_by_offset_and_limit()
    {
        var stub = Sample.Stub();
        var page = await Sample.ReadAsync(stub, new SourceCursor(5_000_000_000));
        Assert.Equal(Sample.Page.Path + "?offset=5000000000&limit=50", stub.Request.Target);
        Assert.Equal(new SourceCursor(5_000_000_001), page.Next);
    }
}
