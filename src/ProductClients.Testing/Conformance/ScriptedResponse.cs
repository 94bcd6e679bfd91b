namespace ProductClients.Testing;

/// <summary>What a vendor's stand-in sends for one request. Immutable.</summary>
public sealed class ScriptedResponse
{
    internal ScriptedResponse(IReadOnlyList<int> products, VendorFaults fault)
    {
        Products = products;
        Fault = fault;
    }

    /// <summary>Every product the vendor has at this moment, by number, in the vendor's order. A number may come
    /// several times. It is the list of the request before, if nothing has changed.</summary>
    public IReadOnlyList<int> Products { get; }

    /// <summary>What is to go wrong with this response; one of the faults the stand-in says it can do, or none.</summary>
    public VendorFaults Fault { get; }
}
