namespace HousingRules.Host.Tests.CaseFiles;

/// <summary>Cases to test with, as files tell them.</summary>
internal static class SomeCase
{
    /// <summary>A registered poor household whose village posts on a day and submits on another.</summary>
    public static string PostedAndSubmitted(string id, string posted, string submitted) => $$"""
        {"id":"{{id}}","household":{"categories":["registeredPoor"],"threatensNeighbours":false},"events":[{"event":"appraised","date":"{{posted}}","grade":"C"},{"event":"applicationSubmitted","date":"{{posted}}","writtenApplication":true,"idCard":true,"householdRegister":true},{"event":"villageReviewed","date":"{{posted}}","villageCommittees":true,"villagerRepresentatives":true},{"event":"villagePosted","date":"{{posted}}"},{"event":"submittedToTown","date":"{{submitted}}"}]}
        """;

    /// <summary>A household that was only appraised.</summary>
    public static string Appraised(string id, string grade = "A", string day = "2020-06-08") =>
        $$"""{"id":"{{id}}","household":{"categories":["registeredPoor"]},"events":[{"event":"appraised","date":"{{day}}","grade":"{{grade}}"}]}""";
}
