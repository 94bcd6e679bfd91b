using System.Text.Json.Serialization.Metadata;

namespace ProductClients;

/// <summary>Declares the native model of a built-in vendor and its JSON. The folder of a vendor adds it to the
/// assembly, where the root finds it without a dependency on that folder.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal abstract class NativeModelAttribute(string vendor, JsonTypeInfo typeInfo) : Attribute
{
    /// <summary>Gets the vendor's name.</summary>
    public string Vendor => vendor;

    /// <summary>Gets the metadata of the model.</summary>
    public JsonTypeInfo TypeInfo => typeInfo;
}
