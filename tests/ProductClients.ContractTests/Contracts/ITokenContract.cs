using ProductClients.ContractTests.App;

namespace ProductClients.ContractTests.Contracts;

/// <summary>The contract of a vendor that issues tokens.</summary>
internal interface ITokenContract
{
    /// <summary>Gets the registration whose requests have a token.</summary>
    Registration TokenRegistration { get; }

    /// <summary>Gets the errors of the token endpoint.</summary>
    IReadOnlyList<DocumentedError> TokenErrors { get; }

    /// <summary>Returns the request for a token.</summary>
    Exchange Token(string token);

    /// <summary>Returns the request for all products with this token.</summary>
    Exchange ProductsWith(string token);
}
