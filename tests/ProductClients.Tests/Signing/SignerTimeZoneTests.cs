using ProductClients.Tests.Shared;

namespace ProductClients.Tests.Signing;

[Collection<Alone>]
public class SignerTimeZoneTests
{
    private static readonly string[] Parts = ["name", "a b", "ü", "100%"];

    // The first and the last zone of a day, one with a quarter of an hour, and one with half an hour of summer time.
    private static readonly string[] TimeZones =
        ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu", "Australia/Lord_Howe"];

    public static TheoryData<string> Signers => [.. SignerProperties.Signers];

    [Theory]
    [MemberData(nameof(Signers))]
    public void Signature_is_the_same_in_every_time_zone(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not read the time zone from the environment.");
        Assert.SkipUnless(
            TimeZoneInfo.TryFindSystemTimeZoneById(TimeZones[0], out _), "This machine has no time zones.");
        // From 1970 to 2038, at every hour of a day and in every month.
        DateTimeOffset[] times =
            [.. Enumerable.Range(0, 100).Select(static i => DateTimeOffset.FromUnixTimeSeconds(i * 21_474_836L))];
        var expected = times.Select(time => SignerProperties.Signed(name, Parts, time)).ToList();

        foreach (var zone in TimeZones)
        {
            using var scope = ProcessScope.TimeZone(zone);
            Assert.Equal(zone, TimeZoneInfo.Local.Id);
            Assert.Equal(expected, times.Select(time => SignerProperties.Signed(name, Parts, time)));
        }
    }
}
