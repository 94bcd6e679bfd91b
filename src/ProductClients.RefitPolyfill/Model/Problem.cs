using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProductClients.RefitPolyfill.Model;

/// <summary>
/// A diagnostic that compares by value: a <see cref="Location"/> would hold on to its syntax tree and differ on every
/// edit.
/// </summary>
internal sealed record Problem(
    DiagnosticDescriptor Descriptor,
    string File,
    TextSpan Span,
    LinePositionSpan Lines,
    EquatableArray<string> Arguments)
{
    public static Problem At(Location location, DiagnosticDescriptor descriptor, params string[] arguments) => new(
        descriptor,
        location.SourceTree?.FilePath ?? string.Empty,
        location.SourceSpan,
        location.GetLineSpan().Span,
        EquatableArrayFactory.From(arguments));

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(File, Span, Lines), Arguments.Cast<object>().ToArray());
}
