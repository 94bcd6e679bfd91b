namespace ProductClients.Testing;

/// <summary>What a stand-in sends in response to one request. Immutable.</summary>
public sealed class ScriptedResponse
{
    internal ScriptedResponse(IReadOnlyList<int> products, VendorFaults fault)
    {
        Products = products;
        Fault = fault;
    }

    /// <summary>
    /// Gets the numbers of all products that the vendor has at this moment, in the vendor's order. A number can occur
    /// several times. While the vendor's products do not change, every request gets the same list.
    /// </summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>Gets the fault of this response. It is one that the stand-in supports, or none.</summary>
    public VendorFaults Fault { get; }
}
