namespace HousingRules.Browser.Tests.Looks;

/// <summary>Every page, with somebody who may see it.</summary>
internal static class Tour
{
    private const string Policy = "/policy/yiyuan/2020-06-06";

    /// <summary>The name of each, who goes there (null for nobody), and its path.</summary>
    public static IReadOnlyList<(string Name, string? Login, string Path)> Pages { get; } =
    [
        ("sign-in", null, "/sign-in"),
        ("nothing-there", null, "/nowhere"),
        ("worklist-village", "village-1-1", "/"),
        ("worklist-waiting", "village-1-1", "/?view=Waiting"),
        ("worklist-town", "town-1", "/"),
        ("worklist-county", "countyHousingBureau", "/"),
        ("find-county", "countyHousingBureau", "/cases"),
        ("find-village", "village-1-1", "/cases?overdue=true"),
        ("open", "village-1-1", "/open"),
        ("open-county", "countyHousingBureau", "/open"),
        ("case-begun", "residentVillageInstructor-1-1", "/cases/00001"),
        ("ledgers-county", "countyHousingBureau", "/ledgers"),
        ("ledgers-villages", "countyHousingBureau", "/ledgers?level=village"),
        ("ledgers-village", "village-1-1", "/ledgers"),
        ("ledger-cases", "countyHousingBureau", "/ledgers/cases?figure=overdue"),
        ("policies", "idle", "/policy"),
        ("policy", "village-1-1", Policy),
        ("procedure", "village-1-1", Policy + "/procedure"),
        ("proved", "village-1-1", Policy + "/proved"),
        ("try", "countyHousingBureau", Policy + "/try"),
        ("password", "village-1-1", "/password"),
        ("no-role", "idle", "/"),
        ("forbidden", "village-1-1", "/people"),
        ("people", "admin", "/people"),
        ("person-new", "admin", "/people/new"),
        ("person", "admin", "/people/idle-id"),
        ("keys", "admin", "/keys"),
        ("audit", "countyHousingBureau", "/audit"),
    ];
}
