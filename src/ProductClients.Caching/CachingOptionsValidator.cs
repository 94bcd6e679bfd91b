using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ProductClients.Caching;

/// <summary>Validates the options of the cache. One message lists all failures.</summary>
internal sealed partial class CachingOptionsValidator(RegistrationNames names) : IValidateOptions<ProductCachingOptions>
{
    public const string Title = "The caching of listings cannot be used: ";

    private static readonly TimeSpan Month = TimeSpan.FromDays(30);

    /// <summary>Returns the maximum size of all entries.</summary>
    public static int LargestEntry(ProductCachingOptions options) =>
        options.PerRegistration.Values.Select(own => own.MaxBytes ?? 0).Append(options.MaxBytes).Max();

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
            yield return $"Prefix is '{options.Prefix}'; it must have at most 100 letters a-z, digits, '_', '-' and '.'";
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
            .Concat(CheckEntries("", options.Of("")))
            .Concat(options.PerRegistration.SelectMany(
                own => CheckEntries($"PerRegistration[\"{own.Key}\"].", options.Of(own.Key))))
            .Distinct(StringComparer.Ordinal);
        foreach (var failure in failures)
        {
            yield return failure;
        }
    }

    private static IEnumerable<string> CheckEntries(string path, EntryLimits limits) =>
        Range(path + "Lifetime", limits.Lifetime, TimeSpan.FromSeconds(1), Month)
            .Concat(Range(path + "StaleLifetime", limits.StaleLifetime, limits.Lifetime, Month))
            .Concat(Range(path + "MaxProducts", limits.MaxProducts, 1, 10_000_000))
            .Concat(Range(path + "MaxBytes", limits.MaxBytes, 65_536, 1_073_741_824))
            .Concat(limits.Account is { } account && string.IsNullOrWhiteSpace(account)
                ? [path + "Account is blank; it must be a name of the account, or null"]
                : Array.Empty<string>());

    private static IEnumerable<string> Range<T>(string option, T value, T from, T to)
        where T : IComparable<T> =>
        value.CompareTo(from) < 0 || value.CompareTo(to) > 0
            ? [FormattableString.Invariant($"{option} is {value}; it must be from {from} to {to}")]
            : [];

    [GeneratedRegex("^[A-Za-z0-9_.-]{0,100}\\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ValidPrefix();
}
