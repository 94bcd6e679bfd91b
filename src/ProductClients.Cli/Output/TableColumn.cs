namespace ProductClients.Cli.Output;

/// <summary>A column of a table.</summary>
/// <param name="Header">The header.</param>
/// <param name="Wraps">Whether its cells may be wrapped. An id is not, because a part of it identifies nothing.</param>
internal sealed record TableColumn(string Header, bool Wraps = false);
