using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>Stands for the check at start-up that the account of each cached registration is known.</summary>
internal sealed class CachedAccounts
{
    /// <summary>Validates the accounts. It creates the listers, which send nothing.</summary>
    internal sealed class Validator(
        IServiceProvider services, RegistrationNames names, IOptions<ProductCachingOptions> caching)
        : IValidateOptions<CachedAccounts>
    {
        public ValidateOptionsResult Validate(string? name, CachedAccounts options)
        {
            var valid = CachingOptionsValidator.ValidOrNull(caching);
            var failures = names.All.Where(name => valid?.Includes(name) == true)
                .Select(FaultOf).OfType<string>().ToArray();
            return failures.Length == 0
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{CachingOptionsValidator.Title}{string.Join("; ", failures)}.");
        }

        private string? FaultOf(string registration)
        {
            try
            {
                var lister = services.GetRequiredKeyedService<IProductLister>(registration);
                return lister.GetService<ListingIdentity>() is { } identity
                    ? AccountRules.FaultOf(registration, identity, caching.Value)
                    : caching.Value.Registrations is null ? null
                    : $"the lister of '{registration}' is the app's own and has no ListingIdentity, so its listings "
                        + "cannot be cached; set Registrations without it";
            }
            catch (OptionsValidationException)
            {
                // The registration itself is invalid, and its own validation says so.
                return null;
            }
        }
    }
}
