using ProductClients.Oracles.Tests.Generation;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>
/// The requests that <c>qiniu</c> 7.15.2 signs differently
/// (docs/vendors/qiniu.md, "Where the vendor's packages differ").
/// </summary>
internal static class QiniuExclusions
{
    public static IReadOnlyList<Exclusion> OfV2 { get; } =
    [
        new(Has_a_port),
        new(Sets_the_Host_header),
        new(Has_no_content_type),
        new(Names_a_header_with_an_apostrophe),
        new(Sends_an_apostrophe_in_the_query),
    ];

    public static IReadOnlyList<Exclusion> OfQBox { get; } = [new(Sends_an_apostrophe_in_the_query)];

    // The package writes the port twice: "127.0.0.1:8080:8080".
    private static bool Has_a_port(SigningCase drawn) => !drawn.Uri.IsDefaultPort && drawn.Host is null;

    // The package signs the host of the address, with any Host header.
    private static bool Sets_the_Host_header(SigningCase drawn) => drawn.Host is not null;

    // Without a content type, the package signs and sends that of a form. The library signs and sends none.
    private static bool Has_no_content_type(SigningCase drawn) => drawn.ContentType is null;

    // The package's table of valid characters of a name has a backslash instead of the apostrophe. So it treats such a
    // name as invalid and does not change its case.
    private static bool Names_a_header_with_an_apostrophe(SigningCase drawn) =>
        drawn.Headers.Any(static header => header.Key.Contains('\''));

    // The package parses the address with the WHATWG URL class, which encodes an apostrophe in a query. HttpClient does
    // not encode it.
    private static bool Sends_an_apostrophe_in_the_query(SigningCase drawn) => drawn.Uri.Query.Contains('\'');
}
