using System.Text.Json;
using ProductClients.Vendors.Qiniu;
using ProductClients.Tests.Vendors.Shared;

namespace ProductClients.Tests.Vendors.Qiniu;

public sealed class QiniuModelTests
{
    private static readonly List<QiniuProduct> Example = Read(Resources.Seed("qiniu-products.json"));

    [Fact]
    public void Products_of_the_documented_example_are_read()
    {
        Assert.Equal("memcached,kodo", string.Join(',', Example.Select(static product => product.ProductName)));
        Assert.Equal("successful,failed", string.Join(',', Example.Select(static product => product.Status)));
    }

    [Fact]
    public void Stacks_of_the_documented_example_are_an_array_of_arrays()
    {
        Assert.Equal(2, Example[1].StackDeps!.Count);
        Assert.Equal("memcached", Assert.Single(Example[1].StackDeps![0]!)!.StackName);
        Assert.Equal("kodo", Assert.Single(Example[1].StackDeps![1]!)!.StackName);
    }

    [Fact]
    public void Stack_of_the_documented_example_is_read_completely()
    {
        var stack = Example[0].StackDeps![0]![0]!;
        Assert.Equal("memcached", stack.StackName);
        Assert.Null(stack.Metadata);
        Assert.True(stack.IsDeployed);
        Assert.Equal("RUNNING", stack.Status);
        Assert.Single(stack.Services!);
    }

    [Fact]
    public void Service_of_the_documented_example_is_read_completely()
    {
        var service = Example[1].StackDeps![1]![0]!.Services![0]!;
        Assert.Equal(1504064707, service.Created);
        Assert.Equal(1504064707, service.Updated);
        Assert.Equal("io", service.ServiceName);
        Assert.Equal("DEPLOYED", service.State);
        Assert.Equal("RUNNING", service.Status);
        Assert.Equal("fulichao.io.kodo.spocktest.qiniu.io", Assert.Single(service.Domains!));
        Assert.Equivalent(new QiniuImage { Name = "spocktest/io", Tag = "test" }, service.Image, strict: true);
    }

    [Fact]
    public void Service_can_have_no_domain() => Assert.Empty(Example[0].StackDeps![0]![0]!.Services![0]!.Domains!);

    [Fact]
    public void Every_field_of_the_documented_example_has_a_property()
    {
        Assert.All(Example, static product => Assert.Null(product.AdditionalFields));
        var stacks = Example
            .SelectMany(static product => product.StackDeps!)
            .SelectMany(static stacks => stacks!)
            .ToArray();
        Assert.All(stacks, static stack => Assert.Null(stack!.AdditionalFields));
        var services = stacks.SelectMany(static stack => stack!.Services!).ToArray();
        Assert.All(services, static service => Assert.Null(service!.AdditionalFields));
        Assert.All(services, static service => Assert.Null(service!.Image!.AdditionalFields));
    }

    [Fact]
    public void Times_have_64_bits() => Assert.Equal(
        long.MaxValue,
        Product("""{ "stack_deps": [ [ { "services": [ { "created": 9223372036854775807 } ] } ] ] }""")
            .StackDeps![0]![0]!.Services![0]!.Created);

    [Fact]
    public void Metadata_is_any_JSON() => Assert.Equal(
        1,
        Product("""{ "stack_deps": [ [ { "metadata": { "a": 1 } } ] ] }""")
            .StackDeps![0]![0]!.Metadata!.Value.GetProperty("a").GetInt32());

    [Fact]
    public void Unknown_field_is_kept_at_every_level()
    {
        var product = Product("""
            { "new": 1, "stack_deps": [ [ { "new": 2, "services": [ { "new": 3, "image": { "new": 4 } } ] } ] ] }
            """);
        var stack = product.StackDeps![0]![0]!;
        Assert.Equal(1, product.AdditionalFields!["new"].GetInt32());
        Assert.Equal(2, stack.AdditionalFields!["new"].GetInt32());
        Assert.Equal(3, stack.Services![0]!.AdditionalFields!["new"].GetInt32());
        Assert.Equal(4, stack.Services[0]!.Image!.AdditionalFields!["new"].GetInt32());
    }

    [Theory]
    [InlineData("Successful")]
    [InlineData("melting")]
    public void Status_is_kept_as_written(string status) =>
        Assert.Equal(status, Product($$"""{ "status": "{{status}}" }""").Status);

    private static QiniuProduct Product(string json) => Assert.Single(Read($"[{json}]"));

    private static List<QiniuProduct> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(
            static item => item.Deserialize(QiniuJsonContext.Default.QiniuProduct)!)];
    }
}
