using System.Text.Json;

namespace ProductClients.Tests.Json;

/// <summary>Products, results and reports have one JSON, however an app serializes them.</summary>
public sealed class JsonDefinitionTests
{
    private static readonly Type[] Types = [.. SampleResults.All.Select(static sample => sample.GetType()).Distinct()];

    /// <summary>Gets each serializer with each type.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Cases => Serializers.Names.SelectMany(
        static serializer => Types.Select(type => new TheoryDataRow<string, string>(serializer, type.Name)));

    public static TheoryData<string> SerializerNames => [.. Serializers.Names];

    public static TheoryData<Type> Enums =>
    [
        .. typeof(Product).Assembly.GetExportedTypes()
            .Where(static type => type is { IsEnum: true, Namespace: "ProductClients" }),
    ];

    [Theory, MemberData(nameof(Cases))]
    public void Every_serializer_writes_the_same_bytes(string serializer, string type) => Assert.All(
        SamplesOf(type),
        sample => Assert.Equal(
            JsonSerializer.Serialize(sample, sample.GetType(), Serializers.Of("reflection")),
            JsonSerializer.Serialize(sample, sample.GetType(), Serializers.Of(serializer))));

    [Theory, MemberData(nameof(Cases))]
    public void What_is_written_is_read_back(string serializer, string type)
    {
        var options = Serializers.Of(serializer);
        if (type == nameof(ProductCatalogException))
        {
            Assert.Throws<NotSupportedException>(
                () => JsonSerializer.Deserialize<ProductCatalogException>("{}", options));
            return;
        }

        Assert.All(SamplesOf(type), sample =>
        {
            var json = JsonSerializer.Serialize(sample, sample.GetType(), options);
            var read = JsonSerializer.Deserialize(json, sample.GetType(), options);
            Assert.Equal(json, JsonSerializer.Serialize(read, sample.GetType(), options));
        });
    }

#if NET10_0_OR_GREATER
    [Fact]
    public void Strict_options_read_what_is_written() => Assert.All(
        SampleResults.All.Where(static sample => sample is not ProductCatalogException)
            .Append(new Product { Id = "1", Name = "without a native model" }),
        static sample =>
        {
            var json = JsonSerializer.Serialize(sample, sample.GetType(), JsonSerializerOptions.Strict);
            var read = JsonSerializer.Deserialize(json, sample.GetType(), JsonSerializerOptions.Strict);
            Assert.Equal(json, JsonSerializer.Serialize(read, sample.GetType(), JsonSerializerOptions.Strict));
        });
#endif

    [Theory, MemberData(nameof(SerializerNames))]
    public void Absent_and_null_values_are_read_as_the_defaults(string serializer)
    {
        var options = Serializers.Of(serializer);

        var absent = JsonSerializer.Deserialize<Product>("""{ "id": "1", "name": "x" }""", options)!;
        var asNull = JsonSerializer.Deserialize<Product>(
            """{ "id": "1", "name": "x", "tags": null, "native": null, "vendor": null }""", options)!;
        var report = JsonSerializer.Deserialize<CatalogReport>("""{ "registrations": [{}] }""", options)!;

        Assert.All([absent, asNull], static product =>
        {
            Assert.Equal(("", "", ProductStatus.Unknown), (product.Registration, product.Vendor, product.Status));
            Assert.Empty(product.Tags);
            Assert.Equal(typeof(object), product.Native.GetType());
        });
        var registration = Assert.Single(report.Registrations);
        Assert.Equal(("", ""), (registration.Registration, registration.Vendor));
        Assert.Empty(registration.Pushed.Concat(registration.Local));
        Assert.Empty(JsonSerializer.Deserialize<ProductPage>("{}", options)!.Items);
        Assert.Empty(JsonSerializer.Deserialize<ListingResult>("{}", options)!.Products);
        Assert.Empty(JsonSerializer.Deserialize<CatalogResult>("{}", options)!.Report.Registrations);
    }

    [Fact]
    public void Product_has_the_documented_properties() => Assert.Equal(
        """
        {"registration":"mine","vendor":"Ncp","id":"p-1","name":"n","displayName":null,"description":null,
        "status":"Active","rawStatus":null,"category":null,"tags":[],"createdAt":"2026-01-02T03:04:05Z",
        "updatedAt":"2026-01-02T03:04:05.5Z","native":null}
        """.ReplaceLineEndings(""),
        JsonSerializer.Serialize(new Product
        {
            Registration = "mine",
            Vendor = "Ncp",
            Id = "p-1",
            Name = "n",
            Status = ProductStatus.Active,
            CreatedAt = new DateTimeOffset(2026, 1, 2, 12, 4, 5, TimeSpan.FromHours(9)),
            UpdatedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 500, TimeSpan.Zero),
        }));

    [Fact]
    public void Report_has_the_documented_properties() => Assert.Equal(
        """
        {"registrations":[{"registration":"ncp","vendor":"Ncp","outcome":"Failed","reason":"a reason",
        "notes":["a note"],"endedByTake":true,"products":1,"received":2,"receivedBefore":3,"duplicates":4,"total":5,
        "continuationToken":"t0ken","pages":6,"requests":7,"pushed":["Name"],"local":["NameContains","Created"],
        "duration":"00:00:00.2900000","error":{"code":"Unavailable","message":"ncp (Ncp): Unavailable (HTTP 503): busy",
        "registration":"ncp","vendor":"Ncp","statusCode":503,"vendorCode":"200","vendorMessage":"busy",
        "requestId":"r-1","retryAfter":"00:00:02.5000000","attempts":4,"isTransient":true},
        "servedFromCache":true,"age":"00:08:00","hiddenError":{"code":"Unavailable",
        "message":"ncp (Ncp): Unavailable (HTTP 503): busy",
        "registration":"ncp","vendor":"Ncp","statusCode":503,"vendorCode":"200","vendorMessage":"busy",
        "requestId":"r-1","retryAfter":"00:00:02.5000000","attempts":4,"isTransient":true}}],
        "products":0,"isComplete":false}
        """.ReplaceLineEndings(""),
        JsonSerializer.Serialize(new CatalogReport { Registrations = [SampleResults.Report] }));

    [Theory, MemberData(nameof(Enums))]
    public void Enum_value_is_written_as_its_name(Type type) => Assert.All(
        Enum.GetValues(type).Cast<object>(),
        value => Assert.Equal($"\"{value}\"", JsonSerializer.Serialize(value, type)));

    private static IEnumerable<object> SamplesOf(string type) =>
        SampleResults.All.Where(sample => sample.GetType().Name == type);
}
