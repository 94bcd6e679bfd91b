namespace ProductClients.Caching.Tests.Docs;
