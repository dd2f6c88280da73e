using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.People;

/// <summary>People to test with.</summary>
internal static class SomePerson
{
    /// <summary>A password that is not easy to guess.</summary>
    public const string Password = "tea-kettle 7 blue";

    public static Area County { get; } = new("北县");

    public static Area Village { get; } = new("北县", "南镇", "甲村");

    public static Person Of(string login, string? actor = "village", Area? area = null, bool administers = false) =>
        new(Guid.CreateVersion7().ToString("N"), login, $"name of {login}", actor, area ?? Village, administers);

    public static Person Administrator(string login = "chief", Area? area = null) =>
        Of(login, null, area ?? Area.Nowhere, administers: true);
}
