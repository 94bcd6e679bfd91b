namespace ProductClients;

/// <summary>Extension methods of <see cref="IProductLister"/>.</summary>
public static class ProductListerExtensions
{
    /// <summary>Returns the service of type <typeparamref name="T"/> behind a lister, such as its typed interface.
    /// </summary>
    /// <typeparam name="T">The type of the service.</typeparam>
    /// <param name="lister">The lister.</param>
    /// <returns>The service, or <see langword="null"/> if the lister has none of that type.</returns>
    public static T? GetService<T>(this IProductLister lister)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(lister);
        return lister.GetService(typeof(T)) as T;
    }
}
