namespace ProductClients.Testing;

/// <summary>Tokens that cannot be used, and listings that have none.</summary>
internal static class TokenRejectionLaws
{
    private static readonly ProductQuery Small = new() { PageSize = 5 };

    public static IEnumerable<ConformanceLaw> All =>
    [
        new("DamagedToken", "What is no token, or was edited or cut, is an ArgumentException at once.", DamagedAsync, LawNeeds.Pages),
        new("TokenOfAnotherQuery", "A token of another query is refused.", AnotherQueryAsync, LawNeeds.Pages),
        new(
            "TokenOfAnotherRegistration",
            "A token of another registration is refused.",
            AnotherRegistrationAsync,
            LawNeeds.Pages),
        new(
            "TokenOfNativeQuery",
            "A token is bound to the native parameters too.",
            NativeQueryAsync,
            LawNeeds.Pages | LawNeeds.NativeQuery),
        new(
            "SortedWithoutTokens",
            "A sorted listing has no tokens and goes on from none.",
            SortedAsync,
            LawNeeds.Pages),
        new(
            "ArrayWithoutTokens",
            "A vendor that responds with one array has no tokens and goes on from none.",
            ArrayAsync,
            LawNeeds.Array),
    ];

    private static async Task DamagedAsync(Trial trial)
    {
        var (stage, token) = await TokenAsync(trial, Small);
        var edited = new[] { 0, token.Length / 2, token.Length - 1 }
            .Select(i => token[..i] + (token[i] == 'x' ? 'y' : 'x') + token[(i + 1)..]);
        string[] damages = ["", "token", "한글", token[..^4], token[4..], token + token, .. edited];
        foreach (var damaged in damages)
            await RefusedAsync(trial, stage, damaged, Small, $"the token '{damaged}'");
    }

    private static async Task AnotherQueryAsync(Trial trial)
    {
        var (stage, token) = await TokenAsync(trial, Small);
        foreach (var filter in NaiveModel.Filters)
        {
            await RefusedAsync(
                trial, stage, token, FilterCases.Any(filter), $"another query's token, with the filter {filter}");
        }
    }

    private static async Task AnotherRegistrationAsync(Trial trial)
    {
        var (_, token) = await TokenAsync(trial, Small);
        var other = await trial.StartAsync(new VendorScript(23) { Name = "another" });
        await RefusedAsync(trial, other, token, Small, "another registration's token");
    }

    private static async Task NativeQueryAsync(Trial trial)
    {
        var query = trial.NativeQuery!;
        var (stage, token) = await TokenAsync(trial, query with { PageSize = 5 });
        await RefusedAsync(trial, stage, token, Small, "a native query's token");
        var (_, plain) = await TokenAsync(trial, Small);
        await RefusedAsync(trial, stage, plain, query, "a plain query's token, with native parameters");
    }

    private static async Task SortedAsync(Trial trial)
    {
        var (stage, token) = await TokenAsync(trial, Small);
        var query = Small with { Sort = new ProductSort(ProductSortKey.Name), Take = 3 };
        var sorted = await stage.ListAsync(query);
        trial.Require(sorted.Token is null, "no token of a sorted listing", $"{sorted.Token}");
        await RefusedAsync(trial, stage, token, query, "a sorted listing from a token");
    }

    private static async Task ArrayAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var taken = await stage.ListAsync(new ProductQuery { Take = 3 });
        trial.Require(taken.Token is null, "no token of an array", $"{taken.Token}");
        await RefusedAsync(trial, stage, "AAAA", new ProductQuery(), "a token");
    }

    private static async Task<(Stage Stage, string Token)> TokenAsync(Trial trial, ProductQuery query)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var taken = await stage.ListAsync(query with { Take = 3 });
        return (stage, taken.Token ?? throw trial.Broken("a token after 3 of 23 products", "none"));
    }

    private static async Task RefusedAsync(Trial trial, Stage stage, string token, ProductQuery query, string what)
    {
        var before = stage.Script.Requests;
        await trial.ExpectAsync<ArgumentException>(
            () => Task.FromResult(stage.Lister.ListAsync(query).AsPages(token)), what);
        trial.Expect(before, stage.Script.Requests, "requests, before and after");
    }
}
