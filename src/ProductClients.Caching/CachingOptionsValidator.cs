using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>Validates the options of the cache. One message lists all failures.</summary>
internal sealed partial class CachingOptionsValidator(RegistrationNames names) : IValidateOptions<ProductCachingOptions>
{
    public const string Title = "The caching of listings cannot be used: ";

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>Returns the maximum size of all entries.</summary>
    public static int LargestEntry(IOptions<ProductCachingOptions> options) => ValidOrNull(options) is { } valid
        ? valid.PerRegistration.Values.Select(static own => own.MaxBytes ?? 0).Append(valid.MaxBytes).Max()
        : 0;

    /// <summary>Returns the options; <see langword="null"/> if they are not valid, which their own validation reports.
    /// </summary>
    public static ProductCachingOptions? ValidOrNull(IOptions<ProductCachingOptions> options)
    {
        try
        {
            return options.Value;
        }
        catch (OptionsValidationException)
        {
            return null;
        }
    }

    public ValidateOptionsResult Validate(string? name, ProductCachingOptions options)
    {
        var failures = Check(options).ToArray();
        return failures.Length == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{Title}{string.Join("; ", failures)}.");
    }

    private IEnumerable<string> Check(ProductCachingOptions options)
    {
        if (!ValidPrefix().IsMatch(options.Prefix))
        {
            yield return
                $"Prefix is '{options.Prefix}'; it must have at most 100 letters a-z, digits, '_', '-' and '.'";
        }

        if (options.Registrations is { Count: 0 })
        {
            yield return "Registrations is empty; leave it null to cache all registrations";
        }

        foreach (var unknown in (options.Registrations ?? []).Concat(options.PerRegistration.Keys)
            .Distinct(StringComparer.OrdinalIgnoreCase).Where(name => names.Find(name) is null))
        {
            yield return $"no registration is named '{unknown}'; registered names: {names}";
        }

        var failures = Range("FailureMemory", options.FailureMemory, TimeSpan.Zero, TimeSpan.FromMinutes(10))
            .Concat(Range(
                "CacheTimeout", options.CacheTimeout, TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(1)))
            .Concat(CheckEntry("", new RegistrationCachingOptions
            {
                Lifetime = options.Lifetime,
                StaleLifetime = options.StaleLifetime,
                MaxProducts = options.MaxProducts,
                MaxBytes = options.MaxBytes,
            }, options.Lifetime))
            .Concat(options.PerRegistration.SelectMany(own =>
                CheckEntry($"PerRegistration[\"{own.Key}\"].", own.Value, own.Value.Lifetime ?? options.Lifetime)));
        foreach (var failure in failures)
        {
            yield return failure;
        }

        // One of the two lifetimes is that of all registrations.
        foreach (var own in options.PerRegistration.Where(
            static own => own.Value is { Lifetime: not null, StaleLifetime: null }))
        {
            if (own.Value.Lifetime > options.StaleLifetime)
            {
                yield return $"PerRegistration[\"{own.Key}\"].Lifetime is {own.Value.Lifetime}; it must not be longer "
                    + $"than StaleLifetime, which is {options.StaleLifetime}";
            }
        }
    }

    private static IEnumerable<string> CheckEntry(string path, RegistrationCachingOptions own, TimeSpan lifetime) =>
        Range(path + "Lifetime", own.Lifetime, TimeSpan.FromSeconds(1), Month)
            .Concat(Range(path + "StaleLifetime", own.StaleLifetime, lifetime, Month))
            .Concat(Range(path + "MaxProducts", own.MaxProducts, 1, 10_000_000))
            .Concat(Range(path + "MaxBytes", own.MaxBytes, 65_536, 1_073_741_824))
            .Concat(own.Account is { } account && string.IsNullOrWhiteSpace(account)
                ? [path + "Account is blank; it must be a name of the account, or null"]
                : Array.Empty<string>());

    private static IEnumerable<string> Range<T>(string option, T? value, T from, T to)
        where T : struct, IComparable<T> =>
        value is { } set && (set.CompareTo(from) < 0 || set.CompareTo(to) > 0)
            ? [FormattableString.Invariant($"{option} is {set}; it must be from {from} to {to}")]
            : [];

    [GeneratedRegex("^[A-Za-z0-9_.-]{0,100}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidPrefix();
}
