namespace ProductClients.RefitPolyfill.Tests.Apis;

internal sealed class ShopCall;
