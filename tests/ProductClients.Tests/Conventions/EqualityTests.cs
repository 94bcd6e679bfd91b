using ProductClients.Vendors.Huawei;
using ProductClients.Vendors.Ncp;
using ProductClients.Vendors.Scp;

namespace ProductClients.Tests.Conventions;

/// <summary>No public type has an equality that compares only a part of an instance.</summary>
public class EqualityTests
{
    [Fact]
    public void Equality_of_every_public_type_is_by_reference_or_compares_every_property()
    {
        Assert.Contains(typeof(Product), Instances.Types);
        Assert.All(Instances.Types, AssertEqualityIsComplete);
    }

    [Fact]
    public void Types_that_compare_by_value_are_the_queries_and_small_values() => Assert.Equal(
        [
            typeof(HuaweiProductQuery), typeof(NcpProductQuery), typeof(ProductCapabilities), typeof(ProductQuery),
            typeof(ProductSort), typeof(ScpProductQuery), typeof(Secret), typeof(SourceCursor),
        ],
        Instances.Types.Where(IsByValue).OrderBy(static type => type.Name, StringComparer.Ordinal));

    private static void AssertEqualityIsComplete(Type type)
    {
        if (!IsByValue(type))
        {
            return;
        }

        var instance = Instances.Create(type, 1);
        var equal = Instances.Create(type, 1);
        Assert.True(instance.Equals(equal), $"Two {type.Name} with the same values are not equal.");
        Assert.Equal(instance.GetHashCode(), equal.GetHashCode());
        foreach (var property in Instances.Settable(type))
        {
            var other = Instances.Create(type, 1);
            property.SetValue(other, Instances.Value(property.PropertyType, 2));
            Assert.False(instance.Equals(other), $"The equality of {type.Name} does not compare {property.Name}.");
        }
    }

    // A copy has the same values, and the same objects as its values.
    private static bool IsByValue(Type type)
    {
        var instance = Instances.Create(type, 1);
        var copy = type.IsValueType || !typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type)
            ? Instances.Create(type, 1)
            : type.GetMethod("<Clone>$")?.Invoke(instance, null) ?? Instances.Create(type, 1);
        return instance.Equals(copy);
    }
}
