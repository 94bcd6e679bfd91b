using Microsoft.CodeAnalysis;
using ProductClients.RefitPolyfill.Model;

namespace ProductClients.RefitPolyfill.Parsing;

/// <summary>What parsing an interface gathers besides its methods: problems, and the enums its clients write.</summary>
internal sealed class ParseContext(CancellationToken cancellation)
{
    private readonly List<EnumModel> _enums = [];
    private readonly List<Problem> _problems = [];

    public CancellationToken Cancellation { get; } = cancellation;

    public bool Failed { get; private set; }

    public EquatableArray<EnumModel> Enums => EquatableArrayFactory.From(_enums);

    public EquatableArray<Problem> Problems => EquatableArrayFactory.From(_problems);

    public void Report(Location location, DiagnosticDescriptor descriptor, params string[] arguments)
    {
        Failed = true;
        _problems.Add(Problem.At(location, descriptor, arguments));
    }

    /// <summary>No client is emitted, but the reason is reported elsewhere.</summary>
    public void Refuse() => Failed = true;

    /// <summary>Has the words of an enum emitted, once.</summary>
    public void Use(EnumModel words)
    {
        if (!_enums.Contains(words))
        {
            _enums.Add(words);
        }
    }
}
