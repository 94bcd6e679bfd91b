using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>Checks that the account of a registration is known, since it is a part of the key of each entry.</summary>
internal static class AccountRules
{
    /// <summary>Returns why the listings of a registration cannot be cached; <see langword="null"/> if they can.
    /// </summary>
    public static string? FaultOf(string registration, ListingIdentity identity, ProductCachingOptions options) =>
        identity.IsAccountKnown || options.Of(registration).Account is not null
            ? null
            : $"the account of '{registration}' is not known, because its signer or its source is the app's own; set "
                + $"PerRegistration[\"{registration}\"].Account to a name of the account, or set Registrations without "
                + "it";

    public static void ThrowIfUnknown(string registration, ListingIdentity identity, ProductCachingOptions options)
    {
        if (FaultOf(registration, identity, options) is { } fault)
        {
            throw new OptionsValidationException(
                registration, typeof(ProductCachingOptions), [CachingOptionsValidator.Title + fault + "."]);
        }
    }
}
