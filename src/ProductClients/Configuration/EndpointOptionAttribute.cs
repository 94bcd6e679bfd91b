namespace ProductClients.Configuration;

/// <summary>An address requests can be built on.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EndpointOptionAttribute : OptionAttribute
{
    protected override string? Check(object value)
    {
        var uri = (Uri)value;
        if (!uri.IsAbsoluteUri)
        {
            return $"is '{uri}'; it must be an absolute address, such as https://host";
        }

        // A password in an address would be shown with it; the address is not repeated then.
        return uri.UserInfo.Length > 0 ? "holds a user name or password; credentials have options of their own"
            : uri.Scheme is not ("https" or "http") ? $"is '{uri}'; it must start with https://"
            : uri.Query.Length > 0 || uri.Fragment.Length > 0 ? $"is '{uri}'; it must have no query and no fragment"
            : null;
    }
}
