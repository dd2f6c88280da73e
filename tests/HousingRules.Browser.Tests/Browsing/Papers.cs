namespace HousingRules.Browser.Tests.Browsing;

/// <summary>What the notice asks for, as it is typed into forms.</summary>
internal static class Papers
{
    /// <summary>A registered poor household in a house of grade D; everything else is as the policy takes it.</summary>
    public static (string, string)[] Household { get; } =
        [("omitted", "true"), ("f.categories.registeredPoor", "true"), ("f.originalGrade", "D"), ("f.threatensNeighbours", "false")];

    public static (string, string)[] Application { get; } =
        [("e.writtenApplication", "true"), ("e.idCard", "true"), ("e.householdRegister", "true")];

    public static (string, string)[] Review { get; } = [("e.villageCommittees", "true"), ("e.villagerRepresentatives", "true")];

    public static (string, string)[] Agreement { get; } =
    [
        ("e.parties", "town"), ("e.parties", "village"), ("e.parties", "household"),
        ("e.contents", "responsibilities"), ("e.contents", "mode"), ("e.contents", "completionDate"), ("e.contents", "disbursement"),
        ("e.mode", "selfBuild"), ("e.subsidy", "20000"),
    ];

    public static (string, string)[] Acceptance { get; } =
    [
        ("e.passed", "true"), ("e.attendees", "town"), ("e.attendees", "village"), ("e.attendees", "contractor"),
        ("e.attendees", "household"),
    ];
}
