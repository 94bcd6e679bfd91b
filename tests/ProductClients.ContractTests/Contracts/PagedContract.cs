using ProductClients.ContractTests.App;

namespace ProductClients.ContractTests.Contracts;

/// <summary>The contract of a vendor that responds in pages.</summary>
internal abstract class PagedContract : VendorContract
{
    protected const string AwkwardNameSource = "RFC 3986: characters of a name";

    /// <summary>Gets a name with every kind of character that a query must escape.</summary>
    public const string AwkwardName = "한글 a+b &c=d 100% x/y;z?";

    /// <summary>Gets <see cref="AwkwardName"/> as it must be sent.</summary>
    protected const string EscapedAwkwardName = "%ED%95%9C%EA%B8%80%20a%2Bb%20%26c%3Dd%20100%25%20x%2Fy%3Bz%3F";

    /// <summary>Gets a request for the products of <see cref="AwkwardName"/>, and a response with none.</summary>
    public abstract Exchange ProductsOfAwkwardName { get; }

    /// <summary>Gets the first of two pages of one product each.</summary>
    public abstract Exchange FirstPage { get; }

    public abstract Exchange SecondPage { get; }

    /// <summary>Gets the registration whose pages have one product.</summary>
    public Registration SmallPages => Registration.With("PageSize", "1");
}
