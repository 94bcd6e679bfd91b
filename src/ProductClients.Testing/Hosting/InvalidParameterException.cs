namespace ProductClients.Testing;

/// <summary>The error for an invalid query parameter. The response is the vendor's own error 400.</summary>
internal sealed class InvalidParameterException(string parameter, string requirement)
    : Exception($"{parameter} {requirement}");
