using System.Globalization;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ProductClients.Caching.Tests.Support;
using ProductClients.Testing;

namespace ProductClients.Caching.Tests;

/// <summary>Start-up fails when an option of the cache is not valid, and says what would be.</summary>
public sealed class OptionsTests
{
    private const string Title = "The caching of listings cannot be used: ";

    public static TheoryData<string, Action<ProductCachingOptions>> Invalid => new()
    {
        { "Lifetime is 00:00:00; it must be from 00:00:01 to 30.00:00:00", static o => o.Lifetime = TimeSpan.Zero },
        {
            "StaleLifetime is 00:01:00; it must be from 00:05:00 to 30.00:00:00",
            static o => o.StaleLifetime = TimeSpan.FromMinutes(1)
        },
        { "MaxProducts is 0; it must be from 1 to 10000000", static o => o.MaxProducts = 0 },
        { "MaxBytes is 1; it must be from 65536 to 1073741824", static o => o.MaxBytes = 1 },
        {
            "FailureMemory is 1.00:00:00; it must be from 00:00:00 to 00:10:00",
            static o => o.FailureMemory = TimeSpan.FromDays(1)
        },
        {
            "CacheTimeout is 00:00:00; it must be from 00:00:00.0100000 to 00:01:00",
            static o => o.CacheTimeout = TimeSpan.Zero
        },
        {
            "Prefix is 'a:b'; it must have at most 100 letters a-z, digits, '_', '-' and '.'",
            static o => o.Prefix = "a:b"
        },
        { "Registrations is empty; leave it null to cache all registrations", static o => o.Registrations = [] },
        { "no registration is named 'shap'; registered names: shop, late", static o => o.Registrations = ["shap"] },
        {
            "no registration is named 'shap'; registered names: shop, late",
            static o => o.PerRegistration["shap"] = new RegistrationCachingOptions()
        },
        {
            "PerRegistration[\"shop\"].Lifetime is 00:00:00; it must be from 00:00:01 to 30.00:00:00",
            static o => o.PerRegistration["shop"].Lifetime = TimeSpan.Zero
        },
        {
            "PerRegistration[\"shop\"].Lifetime is 02:00:00; it must not be longer than StaleLifetime, which is "
                + "01:00:00",
            static o => o.PerRegistration["shop"].Lifetime = TimeSpan.FromHours(2)
        },
        {
            "PerRegistration[\"shop\"].Account is blank; it must be a name of the account, or null",
            static o => o.PerRegistration["shop"].Account = " "
        },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Option_that_is_not_valid_is_named_at_start_up(string message, Action<ProductCachingOptions> configure)
    {
        using var services = Build(configure);

        Assert.Equal([Title + message + "."], Failures(services));
    }

    [Fact]
    public void Valid_options_start_also_with_registrations_that_are_added_later()
    {
        using var services = Build(static options => options.Registrations = ["shop", "LATE"]);

        services.ValidateProductClients();
    }

    [Fact]
    public void Registration_with_a_source_of_the_app_needs_a_name_of_its_account()
    {
        using var services = Build(static options => options.PerRegistration.Remove("late"));

        Assert.Equal(
            [
                Title + "the account of 'late' is not known, because its signer or its source is the app's own; set "
                    + "PerRegistration[\"late\"].Account to a name of the account, or set Registrations without it.",
            ],
            Failures(services));
    }

    [Fact]
    public void Registration_with_a_signer_of_the_app_needs_a_name_of_its_account()
    {
        using var services = new ServiceCollection().Also(static collection =>
        {
            var clients = collection.AddProductClients().AddCaching();
            clients.AddNcp("ncp", static _ => { }).UseSigner(static _ => new NoSigner());
        }).BuildServiceProvider();

        Assert.Contains(
            "the account of 'ncp' is not known", Assert.Single(Failures(services)), StringComparison.Ordinal);
        Assert.Throws<OptionsValidationException>(
            () => { services.GetRequiredKeyedService<IProductLister>("ncp").ListAsync(); });
    }

    [Fact]
    public void Payload_limit_of_the_apps_cache_below_an_entry_is_refused()
    {
        using var services = Build(
            static options => options.PerRegistration["shop"].MaxBytes = 20_000_000,
            static services => services.AddHybridCache());

        Assert.Contains(
            Title + "HybridCacheOptions.MaximumPayloadBytes is 1048576; it must be at least 20000000, the largest "
            + "MaxBytes; raise it, or lower MaxBytes.",
            Failures(services));
    }

    [Fact]
    public void Cache_that_the_library_adds_accepts_the_largest_entry()
    {
        using var services = Build(static options => options.PerRegistration["shop"].MaxBytes = 20_000_000);

        services.ValidateProductClients();
        Assert.Equal(
            20_000_000, services.GetRequiredService<IOptions<HybridCacheOptions>>().Value.MaximumPayloadBytes);
    }

    [Fact]
    public void Several_calls_change_the_same_options()
    {
        using var services = new ServiceCollection().Also(static collection => collection.AddProductClients()
            .AddCaching(static options => options.Lifetime = TimeSpan.FromSeconds(7))
            .AddCaching(static options => options.MaxProducts = 7)).BuildServiceProvider();

        var options = services.GetRequiredService<IOptions<ProductCachingOptions>>().Value;

        Assert.Equal((TimeSpan.FromSeconds(7), 7), (options.Lifetime, options.MaxProducts));
    }

    [Fact]
    public void Lister_of_the_app_without_an_identity_is_refused_only_if_it_is_chosen()
    {
        using var services = Lister(static _ => { });
        services.ValidateProductClients();

        using var chosen = Lister(static options => options.Registrations = ["fake"]);
        Assert.Contains("has no ListingIdentity", Assert.Single(Failures(chosen)), StringComparison.Ordinal);

        static ServiceProvider Lister(Action<ProductCachingOptions> configure) => new ServiceCollection()
            .Also(collection => collection.AddProductClients().AddCaching(configure)
                .AddLister("fake", static _ => NSubstitute.Substitute.For<IProductLister>()))
            .BuildServiceProvider();
    }

    private static ServiceProvider Build(
        Action<ProductCachingOptions> configure, Action<IServiceCollection>? services = null) =>
        new ServiceCollection().Also(collection =>
        {
            services?.Invoke(collection);
            var clients = collection.AddProductClients();
            clients.AddSource("shop", static _ => new InMemoryProductSource([]));
            clients.AddCaching(options =>
            {
                options.PerRegistration["shop"] = new RegistrationCachingOptions { Account = "a" };
                options.PerRegistration["late"] = new RegistrationCachingOptions { Account = "a" };
                configure(options);
            });
            clients.AddSource("late", static _ => new InMemoryProductSource([]));
        }).BuildServiceProvider();

    private static string[] Failures(ServiceProvider services)
    {
        var error = Record.Exception(() => services.ValidateProductClients());
        return error switch
        {
            OptionsValidationException one => [.. one.Failures.Distinct()],
            AggregateException all =>
                [.. all.InnerExceptions.Cast<OptionsValidationException>().SelectMany(static one => one.Failures)],
            _ => [Convert.ToString(error, CultureInfo.InvariantCulture) ?? ""],
        };
    }

    private sealed class NoSigner : IRequestSigner
    {
        public ValueTask SignAsync(HttpRequestMessage request, CancellationToken cancellationToken) => default;
    }
}
