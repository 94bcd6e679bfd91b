using System.Text;

namespace ProductClients.Tests.Vendors.Shared;

/// <summary>The embedded files of this assembly.</summary>
internal static class Resources
{
    /// <summary>Returns an unchanged example of a vendor's documentation.</summary>
    public static string Seed(string name) => Encoding.UTF8.GetString(Read($"Seeds/{name}"));

    public static byte[] Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name)
            ?? throw new ArgumentException($"There is no resource {name}.", nameof(name));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
