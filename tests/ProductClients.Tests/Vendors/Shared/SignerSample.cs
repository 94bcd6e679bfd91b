using System.Text.Json;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>A vendor's signer, and how to read the vectors of its signature.</summary>
/// <param name="section">The name of the vectors.</param>
/// <param name="signatureHeader">The header that has the signature.</param>
internal abstract class SignerSample(string section, string signatureHeader)
{
    public string Section => section;

    public string SignatureHeader => signatureHeader;

    /// <summary>Gets the vectors whose request HttpClient can send.</summary>
    public virtual IEnumerable<TheoryDataRow<string>> Vectors => SignatureVectors.Names(section);

    public JsonElement Vector(string name) => SignatureVectors.Get(section, name);

    /// <summary>Returns the expected value of the signature header.</summary>
    public abstract string Signature(JsonElement vector);

    public virtual string StringToSign(JsonElement vector) => vector.Text("stringToSign");

    /// <summary>Returns a clock that shows the time of the vector.</summary>
    public abstract FixedTimeProvider Clock(JsonElement vector);

    public abstract IRequestSigner Signer(JsonElement vector, TimeProvider? time = null);

    /// <summary>Returns a signer with the optional credentials that the vector does not have.</summary>
    public virtual IRequestSigner SignerWithAllCredentials(JsonElement vector) => Signer(vector);

    /// <summary>Returns the secrets of <see cref="SignerWithAllCredentials"/>.</summary>
    public abstract string[] Secrets(JsonElement vector);

    public abstract HttpRequestMessage Request(JsonElement vector);

    /// <summary>Returns the headers that are sent with the signature; null for one that must not be sent.</summary>
    public abstract (string Name, string? Value)[] SentHeaders(JsonElement vector);
}
