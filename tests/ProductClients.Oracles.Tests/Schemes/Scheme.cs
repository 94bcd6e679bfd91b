using ProductClients.Oracles.Tests.Generation;
using ProductClients.Oracles.Tests.Oracle;
using ProductClients.Signing;

namespace ProductClients.Oracles.Tests.Schemes;

/// <summary>A signature scheme with generated requests, the input of its oracle, and the library's signer.</summary>
internal abstract class Scheme
{
    /// <summary>Gets every scheme that is compared.</summary>
    public static IReadOnlyList<Scheme> All { get; } =
        [new HuaweiScheme(), new HuaweiDerivedScheme(), new QiniuScheme(), new QBoxScheme(), new LicenseSpringScheme()];

    public abstract string Name { get; }

    /// <summary>Gets the kinds of requests that are not compared.</summary>
    public virtual IReadOnlyList<Exclusion> Exclusions => [];

    /// <summary>Generates a request of any kind, including excluded kinds.</summary>
    public abstract SigningCase Draw(Randomness random);

    public abstract SigningInput CreateInput(SigningCase drawn);

    /// <summary>Returns a signature of the oracle in the form of the library's explanation.</summary>
    public virtual Signature Read(SigningCase drawn, Signature response) => response;

    public abstract IRequestSigner CreateSigner(SigningCase drawn);

    /// <summary>Gets the header in which the scheme sends the signed time.</summary>
    public abstract string? DateHeader { get; }

    /// <summary>Signs a request as the pipeline does, and then again with an explanation.</summary>
    public Task<Signature> SignAsync(SigningCase drawn) => SignAsync(drawn, CreateSigner(drawn));

    /// <summary>Signs a request with a signer that has signed others before.</summary>
    public async Task<Signature> SignAsync(SigningCase drawn, IRequestSigner signer)
    {
        using var request = drawn.CreateRequest();
        await signer.SignAsync(request, CancellationToken.None);
        var authorization = HeaderOf(request, "Authorization");
        var explanation = await signer.ExplainAsync(request, CancellationToken.None);
        return new Signature
        {
            Error = authorization == HeaderOf(request, "Authorization") ? null : "signing twice differs from once",
            Authorization = authorization,
            Date = DateHeader is null ? null : HeaderOf(request, DateHeader),
            CanonicalRequest = explanation.CanonicalRequest,
            StringToSign = explanation.StringToSign,
        };
    }

    /// <summary>Returns the rules that exclude a request.</summary>
    public IEnumerable<string> ExclusionsOf(SigningCase drawn) =>
        Exclusions.Where(exclusion => exclusion.Rule(drawn)).Select(static exclusion => exclusion.Name);

    /// <summary>Returns a clock that shows the time of a request.</summary>
    protected static SigningClock ClockOf(SigningCase drawn) => new(new FixedTime(drawn.Time));

    /// <summary>Returns a source of unchanging credentials.</summary>
    protected static ICredentialSource<T> Fixed<T>(T credentials)
        where T : class => new OptionsCredentialSource<T, T>(() => credentials, static same => same);

    private static string? HeaderOf(HttpRequestMessage request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
}
