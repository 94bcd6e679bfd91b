using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.LicenseSpring;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Qiniu;
using ProductClients.Vendors.Scp;
using ProductClients.Signing;
using ProductClients.Tests.Support;

namespace ProductClients.Tests.Diagnostics;

/// <summary>A debugger, a template or a log does not show the secrets of an object.</summary>
public class SecretDisplayTests
{
    private const string Canary = "canary-7f3a-secret";
    private const string AccessKey = "HPUAEXAMPLEACCESSKEY";

    public static TheoryData<object> Holders =>
    [
        new Secret(Canary),
        new HuaweiCredentials(AccessKey, Canary!, Canary),
        new LicenseSpringCredentials(Canary!, Canary!),
        new NcpCredentials(AccessKey, Canary!, Canary),
        new QiniuCredentials(AccessKey, Canary!),
        new ScpCredentials(AccessKey, Canary!),
        new HuaweiOptions { SecretKey = Canary, SecurityToken = Canary, IamPassword = Canary },
        new LicenseSpringOptions { ApiKey = Canary, SharedKey = Canary, ClientSecret = Canary },
        new NcpOptions { SecretKey = Canary, ApiKey = Canary },
        new QiniuOptions { SecretKey = Canary },
        new ScpOptions { SecretKey = Canary },
    ];

    [Theory]
    [MemberData(nameof(Holders), DisableDiscoveryEnumeration = true)]
    public void Type_with_a_secret_does_not_show_it(object holder)
    {
        var exposure = new Exposure();
        exposure.Add("holder", holder);

        exposure.AssertHides([Canary]);
    }

    [Theory]
    [MemberData(nameof(Holders), DisableDiscoveryEnumeration = true)]
    public void Type_with_a_secret_does_not_show_it_in_a_fully_expanded_debugger_view(object holder) =>
        AssertHides(Canary, holder);

    [Fact]
    public async Task Type_with_a_token_does_not_show_it_in_a_fully_expanded_debugger_view()
    {
        var time = new FixedTimeProvider();
        var credentials = new object();
        var tokens = new TokenCache(
            _ => Task.FromResult(new IssuedToken(new Secret(Canary), time.Now.AddHours(1))), () => credentials, time);
        using var request = new HttpRequestMessage(HttpMethod.Get, "https://vendor.example/");
        var signer = new TokenSigner(tokens, "X-Auth-Token", "", clock: null);
        await signer.SignAsync(request, TestContext.Current.CancellationToken);

        Assert.Contains(Canary, request.Headers.GetValues("X-Auth-Token"));
        AssertHides(Canary, signer);
        AssertHides(Canary, new IssuedToken(new Secret(Canary), time.Now));
    }

    [Fact]
    public void Derived_key_is_not_shown_in_a_debugger()
    {
        var key = new HuaweiDerivedKey(new HuaweiCredentials(AccessKey, Canary!), "20260101/region/service");

        AssertHides(Encoding.ASCII.GetString(key.Key.Bytes), key);
        AssertHides(Canary, key);
    }

    // Reflection cannot read a span, but a debugger can show it.
    [Fact]
    public void Members_that_hold_keys_or_secrets_are_hidden_from_the_debugger()
    {
        var members = typeof(Secret).Assembly.GetTypes()
            .Where(static type => !type.IsByRefLike
                && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
                && (type == typeof(Secret) || HoldsKeys(type.Namespace)))
            .SelectMany(static type => type.GetMembers(DebuggerView.Members))
            .Where(static member => IsText(member) || IsBytes(TypeOf(member)) || IsHashState(TypeOf(member)))
            .ToArray();

        Assert.Contains(members, static member => member.DeclaringType == typeof(SecretKey) && member.Name == "_bytes");
        Assert.Contains(
            members, static member => member.DeclaringType == typeof(SecretKey) && member.Name == "Bytes");
        Assert.Contains(members, static member => member.DeclaringType == typeof(SecretKey) && member.Name == "_idle");
        Assert.Contains(members, static member => member.DeclaringType == typeof(Secret) && member.Name == "_value");
        Assert.All(members, static member => Assert.True(
            DebuggerView.IsNeverShown(member), $"{member.DeclaringType!.Name}.{member.Name} is shown."));
    }

    [Fact]
    public void Debugger_display_of_a_type_with_a_secret_uses_no_members() =>
        Assert.All(
            typeof(Secret).Assembly.GetTypes().Where(static type =>
                type == typeof(Secret) || type == typeof(SecretKey)
                || type.GetMembers(DebuggerView.Members).Any(static member =>
                    TypeOf(member) is { } held
                    && (held == typeof(Secret) || held == typeof(SecretKey) || IsBytes(held)))),
            static type => Assert.DoesNotContain(
                "{", type.GetCustomAttribute<DebuggerDisplayAttribute>()?.Value ?? "", StringComparison.Ordinal));

    [Fact]
    public async Task Invalid_secret_in_reloaded_options_is_not_shown()
    {
        using var observed = new Observed();
        await using var app = await observed.StartAsync();
        var lister = app.Lister("ncp" + observed.Suffix);
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        app.Set(lister.Name, "SecretKey", Canary + "\u00e9");
        app.Reload();
        await lister.ListAsync(new ProductQuery { Take = 1 }).ToListAsync();

        Assert.Contains(observed.Logs, static log => log.Text.Contains("SecretKey", StringComparison.Ordinal));
        var exposure = new Exposure();
        exposure.Add(observed);
        exposure.AssertHides([Canary]);
    }

    [Fact]
    public void Credentials_show_a_masked_access_key() =>
        Assert.All(
            new object[]
            {
                new HuaweiCredentials(AccessKey, Canary!),
                new NcpCredentials(AccessKey, Canary!),
                new QiniuCredentials(AccessKey, Canary!),
                new ScpCredentials(AccessKey, Canary!),
            },
            static credentials => Assert.Equal("access key HPUA****", credentials.ToString()));

    [Fact]
    public void Short_access_key_is_masked_completely() =>
        Assert.Equal("access key ****", new QiniuCredentials("short", Canary!).ToString());

    [Fact]
    public void Every_secret_option_is_known_to_the_redaction()
    {
        var unknown = typeof(VendorOptions).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(VendorOptions)))
            .SelectMany(static type => type.GetProperties().Where(static p => p.PropertyType == typeof(Secret)))
            .Where(static property => !IsKnownSecret(property.DeclaringType!, property.Name))
            .Select(static property => $"{property.DeclaringType!.Name}.{property.Name}");

        Assert.Empty(unknown);
    }

    private static void AssertHides(string secret, object holder) => Assert.All(
        DebuggerView.Of(holder), shown => Assert.DoesNotContain(secret, shown, StringComparison.OrdinalIgnoreCase));

    private static bool HoldsKeys(string? space) =>
        space == typeof(SecretKey).Namespace
        || space?.StartsWith("ProductClients.Vendors.", StringComparison.Ordinal) == true;

    private static bool IsText(MemberInfo member) =>
        member.DeclaringType == typeof(Secret) && member.MemberType is MemberTypes.Field or MemberTypes.Property;

    private static Type? TypeOf(MemberInfo member) => member switch
    {
        FieldInfo field => field.FieldType,
        PropertyInfo property => property.PropertyType,
        _ => null,
    };

    private static bool IsBytes(Type? type) =>
        type == typeof(byte[]) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>)
        || type == typeof(Span<byte>) || type == typeof(ReadOnlySpan<byte>);

    // The state of a hash function was made of its key.
    private static bool IsHashState(Type? type) =>
        typeof(HashAlgorithm).IsAssignableFrom(type?.GetElementType() ?? type)
        || typeof(IncrementalHash).IsAssignableFrom(type?.GetElementType() ?? type);

    private static bool IsKnownSecret(Type type, string name)
    {
        var options = (VendorOptions)Activator.CreateInstance(type)!;
        var secret = new Secret(Canary);
        type.GetProperty(name)!.SetValue(options, secret);
        return options.AllSecrets.Any(known => ReferenceEquals(known, secret));
    }
}
