using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Oracles.Tests.Schemes;

namespace ProductClients.Oracles.Tests;

/// <summary>Compares the signatures of requests with a body: Huawei's by method, Qiniu's by content type.</summary>
public sealed class SignedBodyTests(OracleFixture oracle, ITestOutputHelper output)
{
    private const int Count = 500;

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    private static readonly Scheme[] Huawei = [new HuaweiScheme(), new HuaweiDerivedScheme()];

    private static readonly Scheme Qiniu = new QiniuScheme();

    public static IEnumerable<TheoryDataRow<string, string>> HuaweiMethods =>
        from scheme in Huawei
        from method in Methods
        select new TheoryDataRow<string, string>(scheme.Name, method);

    public static IEnumerable<TheoryDataRow<string>> ContentTypes =>
        RandomRequest.ContentTypes.Select(static type => new TheoryDataRow<string>(type));

    [Theory, MemberData(nameof(HuaweiMethods))]
    public async Task Huawei_and_its_package_sign_a_body_equally(string name, string method) =>
        await AssertEqualAsync(Get(name), drawn => drawn.Method == method);

    [Theory, MemberData(nameof(ContentTypes))]
    public async Task Qiniu_and_its_package_sign_a_body_equally(string contentType) =>
        await AssertEqualAsync(Qiniu, drawn => drawn.ContentType == contentType);

    [Theory, MemberData(nameof(HuaweiMethods))]
    public async Task Altered_body_changes_every_signature_of_Huawei(string name, string method) =>
        await AssertChangedAsync(Get(name), drawn => drawn.Method == method
            && !drawn.Headers.Any(static header => header.Key == "X-Sdk-Content-Sha256"));

    [Theory, MemberData(nameof(ContentTypes))]
    public async Task Altered_body_changes_every_signature_of_Qiniu_unless_it_is_an_octet_stream(string contentType)
    {
        if (contentType != "application/octet-stream")
        {
            await AssertChangedAsync(Qiniu, drawn => drawn.ContentType == contentType);
        }
        else
        {
            var cases = Draw(Qiniu, drawn => drawn.ContentType == contentType);
            Assert.Empty(await Comparison.RunAsync(oracle, Qiniu, cases, Alter));
        }
    }

    private static Scheme Get(string name) => Huawei.Single(scheme => scheme.Name == name);

    private static IReadOnlyList<SigningCase> Draw(Scheme scheme, Func<SigningCase, bool> where) => Comparison.Draw(
        scheme, Count, drawn => drawn.Body is { Length: > 0 } && where(drawn) && !scheme.ExclusionsOf(drawn).Any());

    private static SigningInput Alter(SigningInput input) => input with { Body = """{"altered":true}""" };

    private async Task AssertEqualAsync(Scheme scheme, Func<SigningCase, bool> where)
    {
        var cases = Draw(scheme, where);
        var disagreements = await Comparison.RunAsync(oracle, scheme, cases);
        output.WriteLine($"{scheme.Name}: {cases.Count} requests with a body compared ({Randomness.Repeat})");
        Assert.True(disagreements.Count == 0, Comparison.Describe(scheme, disagreements));
    }

    private async Task AssertChangedAsync(Scheme scheme, Func<SigningCase, bool> where)
    {
        var cases = Draw(scheme, where);
        Assert.Equal(cases.Count, (await Comparison.RunAsync(oracle, scheme, cases, Alter)).Count);
    }
}
