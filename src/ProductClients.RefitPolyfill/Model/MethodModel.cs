namespace ProductClients.RefitPolyfill.Model;

/// <summary>A method of an interface: its signature, and what it sends in the order it sends it.</summary>
internal sealed record MethodModel(
    string Name,
    string ReturnType,
    string ResultType,
    bool IsStream,
    string? CancellationToken,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<PathPart> Path,
    EquatableArray<QueryGroup> Query,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<OptionModel> Options);
