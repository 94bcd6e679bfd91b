using System.Reflection;
using System.Text.RegularExpressions;

namespace ProductClients.Tests.Conventions;

/// <summary>A reader who has seen one registration folder has seen all five.</summary>
public class VendorFolderTests
{
    private static readonly string[] Vendors =
        [VendorNames.Huawei, VendorNames.LicenseSpring, VendorNames.Ncp, VendorNames.Qiniu, VendorNames.Scp];

    // The types every registration has; a native query is absent where the vendor takes no parameters.
    private static readonly string[] Expected =
    [
        "I{0}ProductsApi", "{0}Credentials", "{0}ErrorReader", "{0}JsonContext", "{0}Module", "{0}OptionChecks",
        "{0}Options", "{0}ProductMapper", "{0}ProductSource", "{0}RefitSettings", "{0}RequestSigner",
    ];

    public static TheoryData<string> Names => [.. Vendors];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_provider_has_the_same_types(string vendor)
    {
        var types = TypesOf(vendor).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(Expected, name => Assert.Contains(string.Format(null, name, vendor), types));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_type_of_a_provider_is_named_after_it(string vendor) =>
        Assert.All(
            TypesOf(vendor).Where(static type => type.IsPublic),
            type => Assert.Matches($"^I?{vendor}", type.Name));

    [Fact]
    public void Folders_and_namespaces_of_the_providers_are_the_same_five() =>
        Assert.Equal(
            Vendors,
            typeof(Product).Assembly.GetTypes()
                .Select(static type => Regex.Match(
                    type.Namespace ?? "", @"^ProductClients\.Registrations\.(?<vendor>\w+)$", RegexOptions.None, TimeSpan.FromSeconds(1)))
                .Where(static match => match.Success)
                .Select(static match => match.Groups["vendor"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void No_provider_knows_another(string vendor)
    {
        var others = Vendors.Where(other => other != vendor)
            .Select(static other => $"ProductClients.Vendors.{other}").ToHashSet(StringComparer.Ordinal);

        Assert.All(TypesOf(vendor), type => Assert.DoesNotContain(
            ReferencedBy(type), referenced => others.Contains(referenced.Namespace ?? "")));
    }

    [Fact]
    public void Only_dependency_injection_knows_the_providers() =>
        Assert.All(
            typeof(Product).Assembly.GetTypes().Where(static type =>
                type.Namespace is "ProductClients" or "ProductClients.Listing" or "ProductClients.Catalog"
                    or "ProductClients.Http" or "ProductClients.Signing" or "ProductClients.Configuration"),
            static type => Assert.DoesNotContain(
                ReferencedBy(type),
                static referenced => referenced.Namespace?.StartsWith(
                    "ProductClients.Vendors", StringComparison.Ordinal) == true));

    private static IEnumerable<Type> TypesOf(string vendor) => typeof(Product).Assembly.GetTypes().Where(type =>
        type.Namespace == $"ProductClients.Vendors.{vendor}" && !type.Name.Contains('<', StringComparison.Ordinal));

    private static IEnumerable<Type> ReferencedBy(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
            | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var members = type.GetFields(All).Select(static field => field.FieldType)
            .Concat(type.GetProperties(All).Select(static property => property.PropertyType))
            .Concat(type.GetMethods(All).SelectMany(static method =>
                method.GetParameters().Select(static p => p.ParameterType).Append(method.ReturnType)
                    .Concat(method.GetMethodBody()?.LocalVariables.Select(static local => local.LocalType) ?? [])))
            .Concat(type.GetConstructors(All).SelectMany(static constructor =>
                constructor.GetParameters().Select(static p => p.ParameterType)));
        return members.Concat(type.BaseType is { } parent ? [parent] : []).SelectMany(static member =>
            member.IsGenericType ? member.GetGenericArguments().Append(member) : [member]);
    }
}
