namespace ProductClients.Testing;

/// <summary>A query parameter the vendor refuses; becomes the vendor's own 400.</summary>
internal sealed class InvalidParameterException(string parameter, string requirement)
    : Exception($"{parameter} {requirement}");
