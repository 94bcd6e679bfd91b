#pragma warning disable RS0030 // No test of the contracts runs beside another one.
namespace ProductClients.Shared.Node;

/// <summary>Another value of an environment variable of this process, until it is disposed.</summary>
internal sealed class EnvironmentScope : IDisposable
{
    private readonly string _name;
    private readonly string? _before;

    public EnvironmentScope(string name, string? value)
    {
        _name = name;
        _before = Environment.GetEnvironmentVariable(name);
        Environment.SetEnvironmentVariable(name, value);
    }

    public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
}
