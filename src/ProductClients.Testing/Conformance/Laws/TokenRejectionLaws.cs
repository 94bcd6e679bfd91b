namespace ProductClients.Testing;

/// <summary>Laws about invalid tokens, and about listings that have no tokens.</summary>
internal static class TokenRejectionLaws
{
    private static readonly ProductQuery Small = new() { PageSize = 5 };

    public static IEnumerable<ConformanceLaw> All =>
    [
        new(
            "DamagedToken",
            "A text that is not a token, or a token that was edited or cut, throws ArgumentException at once.",
            DamagedAsync,
            LawNeeds.Pages),
        new(
            "TokenOfAnotherQuery",
            "A token of another query throws ArgumentException.",
            AnotherQueryAsync,
            LawNeeds.Pages),
        new(
            "TokenOfAnotherRegistration",
            "A token of another registration throws ArgumentException.",
            AnotherRegistrationAsync,
            LawNeeds.Pages),
        new(
            "TokenOfNativeQuery",
            "A token is bound to the native parameters of its query.",
            NativeQueryAsync,
            LawNeeds.Pages | LawNeeds.NativeQuery),
        new(
            "SortedWithoutTokens",
            "A sorted listing has no continuation tokens and accepts none.",
            SortedAsync,
            LawNeeds.Pages),
        new(
            "ArrayWithoutTokens",
            "A listing of a vendor that responds with one array has no continuation tokens and accepts none.",
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
            await ThrowsAsync(trial, stage, damaged, Small, $"the token '{damaged}'");
    }

    private static async Task AnotherQueryAsync(Trial trial)
    {
        var (stage, token) = await TokenAsync(trial, Small);
        foreach (var filter in NaiveModel.Filters)
        {
            await ThrowsAsync(
                trial, stage, token, FilterCases.Any(filter), $"another query's token, with the filter {filter}");
        }
    }

    private static async Task AnotherRegistrationAsync(Trial trial)
    {
        var (_, token) = await TokenAsync(trial, Small);
        var other = await trial.StartAsync(new VendorScript(23) { Name = "another" });
        await ThrowsAsync(trial, other, token, Small, "another registration's token");
    }

    private static async Task NativeQueryAsync(Trial trial)
    {
        var query = trial.NativeQuery!;
        var (stage, token) = await TokenAsync(trial, query with { PageSize = 5 });
        await ThrowsAsync(trial, stage, token, Small, "a native query's token");
        var (_, plain) = await TokenAsync(trial, Small);
        await ThrowsAsync(trial, stage, plain, query, "a plain query's token, with native parameters");
    }

    private static async Task SortedAsync(Trial trial)
    {
        var (stage, token) = await TokenAsync(trial, Small);
        var query = Small with { Sort = new ProductSort(ProductSortKey.Name), Take = 3 };
        var sorted = await stage.ListAsync(query);
        trial.Require(sorted.Token is null, "no token of a sorted listing", $"{sorted.Token}");
        await ThrowsAsync(trial, stage, token, query, "a sorted listing from a token");
    }

    private static async Task ArrayAsync(Trial trial)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var taken = await stage.ListAsync(new ProductQuery { Take = 3 });
        trial.Require(taken.Token is null, "no token of an array", $"{taken.Token}");
        await ThrowsAsync(trial, stage, "AAAA", new ProductQuery(), "a token");
    }

    private static async Task<(Stage Stage, string Token)> TokenAsync(Trial trial, ProductQuery query)
    {
        var stage = await trial.StartAsync(new VendorScript(23));
        var taken = await stage.ListAsync(query with { Take = 3 });
        return (stage, taken.Token ?? throw trial.Broken("a token after 3 of 23 products", "none"));
    }

    private static async Task ThrowsAsync(Trial trial, Stage stage, string token, ProductQuery query, string subject)
    {
        var before = stage.Script.Requests;
        await trial.ExpectAsync<ArgumentException>(
            () => Task.FromResult(stage.Lister.ListAsync(query).AsPages(token)), subject);
        trial.Expect(before, stage.Script.Requests, "requests, before and after");
    }
}
