using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace ProductClients.Testing;

/// <summary>
/// The emulators of all five vendors, each on a port of its own, and the configuration for an app that lists from them.
/// Dispose it to stop them. Thread-safe.
/// </summary>
public sealed class VendorEmulators : IReadOnlyList<VendorEmulator>, IAsyncDisposable
{
    private const string Section = "ProductClients";

    private readonly VendorEmulator[] _all;

    private VendorEmulators(
        HuaweiEmulator huawei,
        NcpEmulator ncp,
        ScpEmulator scp,
        LicenseSpringEmulator licenseSpring,
        QiniuEmulator qiniu)
    {
        Huawei = huawei;
        Ncp = ncp;
        Scp = scp;
        LicenseSpring = licenseSpring;
        Qiniu = qiniu;
        _all = [huawei, ncp, scp, licenseSpring, qiniu];
        Configuration = new ConfigurationBuilder().AddInMemoryCollection(Keys()).Build();
    }

    /// <summary>Gets the emulator of Huawei Cloud MetaStudio.</summary>
    public HuaweiEmulator Huawei { get; }

    /// <summary>Gets the emulator of NAVER Cloud Platform.</summary>
    public NcpEmulator Ncp { get; }

    /// <summary>Gets the emulator of Samsung Cloud Platform.</summary>
    public ScpEmulator Scp { get; }

    /// <summary>Gets the emulator of LicenseSpring.</summary>
    public LicenseSpringEmulator LicenseSpring { get; }

    /// <summary>Gets the emulator of Qiniu.</summary>
    public QiniuEmulator Qiniu { get; }

    /// <summary>
    /// Gets a configuration whose section <c>ProductClients</c> has one registration per emulator, for
    /// <c>services.AddProductClients(vendors.Configuration)</c>, or to add to the configuration of an app with
    /// <c>AddConfiguration</c>.
    /// </summary>
    public IConfiguration Configuration { get; }

    /// <summary>Gets the number of emulators, which is always 5.</summary>
    public int Count => _all.Length;

    /// <summary>Gets one emulator. The order is Huawei, NCP, SCP, LicenseSpring, Qiniu.</summary>
    /// <param name="index">The position, from 0 to 4.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public VendorEmulator this[int index] => _all[index];

    /// <summary>Starts the five emulators.</summary>
    /// <param name="configure">Sets options of the emulators.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <returns>The emulators. They accept requests.</returns>
    /// <exception cref="ArgumentException">An option has an invalid value.</exception>
    /// <exception cref="IOException">A port that an option names is in use.</exception>
    public static async Task<VendorEmulators> StartAsync(
        Action<VendorEmulatorsOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new VendorEmulatorsOptions();
        configure?.Invoke(options);
        var stop = cancellationToken;
        var started = new List<VendorEmulator>();
        async Task<T> Started<T>(Task<T> start) where T : VendorEmulator
        {
            var emulator = await start.ConfigureAwait(false);
            started.Add(emulator);
            return emulator;
        }

        try
        {
            return new VendorEmulators(
                await Started(HuaweiEmulator.StartAsync(options.Huawei, stop)).ConfigureAwait(false),
                await Started(NcpEmulator.StartAsync(options.Ncp, stop)).ConfigureAwait(false),
                await Started(ScpEmulator.StartAsync(options.Scp, stop)).ConfigureAwait(false),
                await Started(LicenseSpringEmulator.StartAsync(options.LicenseSpring, stop)).ConfigureAwait(false),
                await Started(QiniuEmulator.StartAsync(options.Qiniu, stop)).ConfigureAwait(false));
        }
        catch
        {
            foreach (var emulator in started)
                await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Returns the same configuration as the text of a <c>productclients.json</c> file, with credentials.
    /// </summary>
    /// <returns>Indented JSON with the section <c>ProductClients</c>.</returns>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteStartObject(Section);
            foreach (var emulator in _all)
            {
                json.WriteStartObject(emulator.Name);
                foreach (var (key, value) in emulator.Settings)
                    json.WriteString(key, value);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Enumerates the five emulators.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<VendorEmulator> GetEnumerator() => ((IEnumerable<VendorEmulator>)_all).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Stops the five emulators and frees their ports.</summary>
    /// <returns>A task that completes when the ports are free.</returns>
    public async ValueTask DisposeAsync()
    {
        foreach (var emulator in _all)
            await emulator.DisposeAsync().ConfigureAwait(false);
    }

    private Dictionary<string, string?> Keys()
    {
        var keys = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var emulator in _all)
        {
            foreach (var (key, value) in emulator.Settings)
                keys[$"{Section}:{emulator.Name}:{key}"] = value;
        }

        return keys;
    }
}
