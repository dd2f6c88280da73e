namespace HousingRules.Tests.Policies;

/// <summary>Mistakes in what a procedure's expressions say, in names that others use, and in its worked examples.</summary>
internal static class ProcedureExpressionFaults
{
    private const string File = "procedure.json";
    private const string Histories = "cases/procedures.json";

    public static Fault[] Expressions { get; } =
    [
        new(
            "guard of a name that does not exist",
            File,
            "\"Holds\": \"not stillLivesInOldHouse\"",
            "\"Holds\": \"not ¦stillLivesInOldHous\"",
            "\"stillLivesInOldHous\"",
            "Did you mean \"stillLivesInOldHouse\"?"),
        new(
            "guard of an event that does not exist",
            File,
            "\"Holds\": \"worksStarted\"",
            "\"Holds\": \"¦workStarted\"",
            "\"workStarted\"",
            "Did you mean \"worksStarted\"?"),
        new(
            "literal that evidence does not have",
            File,
            "\"When\": \"level == \\\"village\\\"\"",
            "\"When\": \"level == ¦\\\"vilage\\\"\"",
            "level is never \"vilage\"",
            "Did you mean \"village\"?"),
        new(
            "literal that a fact does not have",
            File,
            "\"When\": \"newHazardFound and (currentGrade in (\\\"A\\\", \\\"B\\\")",
            "\"When\": \"newHazardFound and (currentGrade in (\\\"A\\\", ¦\\\"E\\\")",
            "currentGrade is never \"E\""),
        new(
            "member of a set that is no name",
            File,
            "\"When\": \"not changesResult\"",
            "\"When\": \"not ¦responsibilities\"",
            "\"responsibilities\""),
        new(
            "number compared with a text",
            File,
            "\"Holds\": \"hazardPhotos >= 1\"",
            "\"Holds\": \"hazardPhotos >= ¦\\\"1\\\"\"",
            "cannot be compared"),
        new(
            "guard that names evidence of another event",
            File,
            "\"Holds\": \"townReviewed\"",
            "\"Holds\": \"townReviewed and ¦supported\"",
            "supported is never given here",
            "Evidence or Optional"),
        new(
            "invariant that names evidence of another event",
            File,
            "\"Holds\": \"villagePublicityServed\"",
            "\"Holds\": \"villagePublicityServed and ¦contractorQualified\"",
            "contractorQualified is never given here"),
        new(
            "deadline that names evidence",
            File,
            "\"AppliesWhen\": \"thirdPartyAppraisal or appraised",
            "\"AppliesWhen\": \"¦passed or thirdPartyAppraisal or appraised",
            "passed is never given here"),
        new("call in a guard", File, "\"When\": \"not inOneOfTheFourGroups\"", "\"When\": \"not ¦Equals(noHouse)\"", "cannot call"),
        new(
            "definition used before its place",
            File,
            "\"Expression\": \"awaitVillageSurvey or awaitAppraisal\"",
            "\"Expression\": \"awaitVillageSurvey or ¦workRemains\"",
            "workRemains stands further down"),
        new(
            "empty condition of a deadline",
            File,
            "\"AppliesWhen\": \"eligibleAsRegisteredPoor\"",
            "\"AppliesWhen\": ¦\"\"",
            "The expression is empty"),
        new(
            "part of a deadline that cannot be read",
            File,
            "\"When\": \"not workRemains\"",
            "\"When\": \"not workRemains ¦and\"",
            "missing after \"and\""),
        new(
            "condition of a mark that cannot be read",
            File,
            "\"When\": \"livesElsewhere or movedIn\"",
            "\"When\": \"livesElsewhere ¦OR movedIn\"",
            "\"or\" in lower case"),
        new(
            "invariant of a name that does not exist",
            File,
            "\"Holds\": \"worksStarted and worksCompleted\"",
            "\"Holds\": \"worksStarted and ¦worksComplete\"",
            "Did you mean \"worksCompleted\"?"),
        new(
            "part of a deadline without a condition",
            File,
            "{ \"Name\": \"platformUpload\", \"Label\": { \"zh\": \"上传国家平台\", \"en\": \"uploaded\" }, \"When\": \"uploaded\" }",
            "¦{ \"Name\": \"platformUpload\", \"Label\": { \"zh\": \"上传国家平台\", \"en\": \"uploaded\" } }",
            "\"When\" is missing"),
    ];

    /// <summary>Mistakes in a name, after which whatever uses it is a mistake too.</summary>
    public static Fault[] Declarations { get; } =
    [
        new("doubled event", File, "\"Name\": \"worksCompleted\",", "\"Name\": ¦\"worksStarted\",", "\"worksStarted\" is taken"),
        new("doubled state", File, "\"Name\": \"verifying\",", "\"Name\": ¦\"listed\",", "\"listed\" is declared twice in States"),
        new("doubled evidence", File, "\"Name\": \"listen\",", "\"Name\": ¦\"look\",", "\"look\" is taken"),
        new(
            "doubled definition",
            File,
            "\"Name\": \"stillToVerify\",",
            "\"Name\": ¦\"onlyOtherCategory\",",
            "\"onlyOtherCategory\" is taken"),
        new(
            "doubled period",
            File,
            "\"Name\": \"townPublicityServed\",",
            "\"Name\": ¦\"villagePublicityServed\",",
            "\"villagePublicityServed\" is taken"),
        new("doubled item", File, "\"Item\": \"closureItem\"", "\"Item\": ¦\"demolitionItem\"", "\"demolitionItem\" is taken"),
        new("event named as an outcome is", File, "\"Name\": \"guidanceGiven\",", "\"Name\": ¦\"noAction\",", "\"noAction\" is taken"),
        new("event without a name", File, "\"Name\": \"progressReviewed\",", "\"Name\": ¦\"\",", "must consist of letters"),
        new(
            "problem to close that makes no item",
            File,
            "\"Name\": \"referToCountyDecision\",",
            "\"Name\": \"referToCounty\",",
            "\"referToCounty\" is no outcome of Problems"),
        new(
            "no final state",
            File,
            "\"Final\": true,",
            "\"Actors\": [\"town\"], \"Due\": \"platformUpload\",",
            "At least one state must be Final"),
    ];

    public static Fault[] Examples { get; } =
    [
        new(
            "history of an event that does not exist",
            Histories,
            "\"event\": \"villageReviewed\"",
            "\"event\": ¦\"vilageReviewed\"",
            "No event is called \"vilageReviewed\"",
            "Did you mean \"villageReviewed\"?"),
        new(
            "history that ends in no state",
            Histories,
            "\"state\": \"applicationIncomplete\"",
            "\"state\": ¦\"applicationIncomplet\"",
            "No state is called",
            "Did you mean \"applicationIncomplete\"?"),
        new(
            "history with a day that is none",
            Histories,
            "{ \"event\": \"villagePosted\", \"date\": \"2020-06-06\" }",
            "{ \"event\": \"villagePosted\", \"date\": ¦\"2020-06-31\" }",
            "is no day that exists"),
        new(
            "history with an event without a day",
            Histories,
            "{ \"event\": \"submittedToTown\", \"date\": \"2020-06-10\" }",
            "¦{ \"event\": \"submittedToTown\" }",
            "\"date\" is missing"),
        new(
            "history with evidence that the event does not have",
            Histories,
            "\"householdRegister\": false",
            "¦\"householdRegistr\": false",
            "No evidence of applicationSubmitted is called",
            "Did you mean \"householdRegister\"?"),
        new(
            "history that expects a code that nothing gives",
            Histories,
            "\"violations\": [\"MISSING_DOCUMENT:householdRegister\"]",
            "\"violations\": [¦\"MISSING_DOCUMENTS:householdRegister\"]",
            "No code is called \"MISSING_DOCUMENTS\"",
            "Did you mean \"MISSING_DOCUMENT\"?"),
        new(
            "history that expects a warning that nothing gives",
            Histories,
            "\"warnings\": [\"LAST_PUBLICITY_DAY_IS_REST_DAY:2020-06-13\"]",
            "\"warnings\": [¦\"LAST_DAY:2020-06-13\"]",
            "No code is called \"LAST_DAY\""),
        new(
            "history with an event that is no object",
            Histories,
            "{ \"event\": \"reportedToCounty\", \"date\": \"2020-06-14\" }",
            "¦\"reportedToCounty\"",
            "must be an object"),
        new(
            "history without a day to judge it by",
            Histories,
            "{\n    \"id\": \"AX09\",",
            "¦{\n    \"id\": \"AX09a\",\n    \"household\": {},\n    \"events\": [],\n    \"expect\": { \"state\": \"listed\" }\n  },\n  "
            + "{\n    \"id\": \"AX09\",",
            "\"asOf\" is missing"),
        new(
            "history with an unknown key of what is expected",
            Histories,
            "\"blocked\": true",
            "¦\"isBlocked\": true",
            "\"isBlocked\" is not known",
            "Did you mean \"blocked\"?"),
    ];
}
