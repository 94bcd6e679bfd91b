namespace ProductClients;

/// <summary>The options of all registrations together. Set them with <c>services.Configure</c>.</summary>
public sealed class ProductClientsOptions
{
    /// <summary>Gets or sets whether a registration whose options are not valid leaves the others usable. Start-up then
    /// succeeds, and each listing of that registration fails with what is wrong, until the app is started again.
    /// </summary>
    /// <value>The default is <see langword="false"/>: the app does not start.</value>
    public bool IsolateInvalidRegistrations { get; set; }

    /// <summary>Returns the values of the options.</summary>
    public override string ToString() =>
        $"{nameof(IsolateInvalidRegistrations)}: {(IsolateInvalidRegistrations ? "true" : "false")}";
}
