using HousingRules.Tests.Policies;

namespace HousingRules.Tests.Schemas;

/// <summary>For each part of a procedure and for its worked examples: a key nobody knows, a key left out, a value of the wrong type, and
/// what excludes or needs another key.</summary>
internal static class ProcedureSchemaFaults
{
    private const string File = "procedure.json";
    private const string Histories = "cases/procedures.json";

    public static Fault[] All { get; } =
    [
        new("procedure: unknown key", File, "\"Steps\": [", "\"Stages\": [], \"Steps\": ["),
        new("procedure: missing key", File, "\"Refusals\": {", "\"Refusal\": {"),
        new(
            "procedure: step without a clause",
            File,
            "\"Clause\": [\"N49\", \"N50\"]\n    },\n    {\n      \"Name\": \"villageReview\"",
            "\"Readings\": []\n    },\n    {\n      \"Name\": \"villageReview\""),
        new("procedure: definition without an expression", File, "\"Expression\": \"awaitVillageSurvey or awaitAppraisal\",", ""),
        new("procedure: evidence without a clause", File, "\"Omitted\": false,\n      \"Clause\": \"N14\"", "\"Omitted\": false"),
        new("procedure: evidence of a type that does not exist", File, "\"Type\": \"date\"", "\"Type\": \"day\""),
        new("procedure: evidence without a type", File, "\"Name\": \"idCard\",\n      \"Type\": \"boolean\",", "\"Name\": \"idCard\","),
        new(
            "procedure: type of a fact that evidence establishes",
            File,
            "\"Establishes\": \"currentGrade\",",
            "\"Establishes\": \"currentGrade\", \"Type\": \"oneOf\","),
        new(
            "procedure: choice without values",
            File,
            "\"Type\": \"oneOf\",\n      \"Label\": { \"zh\": \"拨付份额\", \"en\": \"share of the payment\" },\n      \"Values\"",
            "\"Type\": \"oneOf\",\n      \"Label\": { \"zh\": \"拨付份额\", \"en\": \"share of the payment\" },\n      \"Options\""),
        new(
            "procedure: bounds of yes-or-no evidence",
            File,
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\",",
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\", \"Minimum\": 0,"),
        new(
            "procedure: symbols of yes-or-no evidence",
            File,
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\",",
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\", \"Symbols\": true,"),
        new(
            "procedure: header of evidence",
            File,
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\",",
            "\"Name\": \"supported\",\n      \"Type\": \"boolean\", \"Headers\": [\"通过\"],"),
        new("procedure: omitted value of another type", File, "\"Omitted\": true,", "\"Omitted\": \"true\","),
        new("procedure: period without days", File, "\"Days\": \"publicityDays\",\n      \"CountsFirstDay\"", "\"CountsFirstDay\""),
        new("procedure: number of days instead of a parameter", File, "\"Days\": \"publicityDays\"", "\"Days\": 3"),
        new("procedure: unknown key of a period", File, "\"RollsOver\": ", "\"RollOver\": "),
        new(
            "procedure: state without an owner",
            File,
            "\"Actors\": [\"countyHousingBureau\", \"town\"],\n      \"NoDeadline\"",
            "\"NoDeadline\""),
        new(
            "procedure: state with an empty list of owners",
            File,
            "\"Actors\": [\"countyHousingBureau\", \"town\"],\n      \"NoDeadline\"",
            "\"Actors\": [],\n      \"NoDeadline\""),
        new(
            "procedure: state without a milestone and a reason",
            File,
            "\"Due\": \"appraisalReport\",\n      \"BlocksWhenOverdue\": true,",
            ""),
        new(
            "procedure: state with a milestone and a reason for none",
            File,
            "\"Name\": \"reopened\",",
            "\"Name\": \"reopened\", \"Due\": \"rectification\","),
        new(
            "procedure: state that blocks and is never due",
            File,
            "\"Name\": \"reopened\",",
            "\"Name\": \"reopened\", \"BlocksWhenOverdue\": true,"),
        new("procedure: final that is no truth", File, "\"Final\": true", "\"Final\": \"yes\""),
        new("procedure: event without a clause", File, "\"Clause\": \"N42\",", ""),
        new("procedure: event without a transition", File, "\"Transitions\": [{ \"From\": [\"underWorks\"] }]", "\"Transitions\": []"),
        new("procedure: unknown key of an event", File, "\"Finding\": true", "\"Findings\": true"),
        new(
            "procedure: established fact without a value",
            File,
            "{ \"Fact\": \"onSuspectedList\", \"Value\": true }",
            "{ \"Fact\": \"onSuspectedList\" }"),
        new("procedure: guard with two checks", File, "\"Holds\": \"worksStarted\",", "\"Holds\": \"worksStarted\", \"Each\": [\"look\"],"),
        new("procedure: guard without a check", File, "\"Holds\": \"worksStarted\",", ""),
        new("procedure: guard without a remedy", File, "\"Remedy\": { \"zh\": \"先登记开工\", \"en\": \"Record the start first.\" },", ""),
        new("procedure: guard that cites nothing", File, "\"Clause\": \"N60\"\n        }", "\"Clause\": []\n        }"),
        new("procedure: code in small letters", File, "\"Code\": \"WORKS_NOT_STARTED\"", "\"Code\": \"worksNotStarted\""),
        new(
            "procedure: words in one language",
            File,
            "{ \"zh\": \"尚未开工\", \"en\": \"The works have not started.\" }",
            "{ \"zh\": \"尚未开工\" }"),
        new(
            "procedure: warning without words",
            File,
            "\"Words\": { \"zh\": \"申请人不是户主\", \"en\": \"The applicant is not the head of the household.\" },",
            ""),
        new("procedure: transition from nowhere", File, "{ \"From\": [\"reportedToCounty\", \"filed\"] }", "{ \"From\": [] }"),
        new("procedure: transition without its from", File, "{ \"From\": [\"reportedToCounty\", \"filed\"] }", "{ \"To\": \"rectified\" }"),
        new(
            "procedure: transition with a state and a return",
            File,
            "\"When\": \"not changesResult\", \"Returns\": true",
            "\"When\": \"not changesResult\", \"To\": \"applied\", \"Returns\": true"),
        new(
            "procedure: transition with a condition and otherwise",
            File,
            "{ \"From\": [\"resettled\", \"rectified\"], \"Otherwise\": true }",
            "{ \"From\": [\"resettled\", \"rectified\"], \"When\": \"noHouse\", \"Otherwise\": true }"),
        new("procedure: report without a set-back", File, "\"SetBack\": true,\n          \"Reports\"", "\"Reports\""),
        new(
            "procedure: required set without its members",
            File,
            "\"Contains\": { \"Evidence\": \"parties\", \"Values\": [\"town\", \"village\", \"household\"] }",
            "\"Contains\": { \"Evidence\": \"parties\" }"),
        new("procedure: problem without an item", File, "\"Item\": \"closureItem\",", ""),
        new("procedure: close-out without levels", File, "\"Levels\": \"levels\",", ""),
        new("procedure: close-out without who closes", File, "\"ClosedBy\": [", "\"Levels2\": ["),
        new("procedure: level without actors", File, "{ \"Level\": \"town\", \"Actors\": [\"town\"] }", "{ \"Level\": \"town\" }"),
        new("procedure: right without recorders", File, "\"RecordedBy\": [\"town\"], ", ""),
        new("procedure: right of nobody", File, "\"RecordedBy\": [\"town\"]", "\"RecordedBy\": []"),
        new("procedure: unknown key of a right", File, "\"Actor\": \"contractor\", ", "\"Actor\": \"contractor\", \"Since\": 1, "),
        new("procedure: money without a route", File, "\"Route\": \"route\",", ""),
        new(
            "procedure: deadline without parts",
            File,
            "\"Parts\": [\n        { \"Name\": \"platformUpload\"",
            "\"Part\": [\n        { \"Name\": \"platformUpload\""),
        new(
            "procedure: part without a condition",
            File,
            "\"en\": \"rectified\" }, \"When\": \"not workRemains\" }",
            "\"en\": \"rectified\" } }"),
        new("procedure: time limit without an end", File, "\"Until\": \"paid\",", ""),
        new("procedure: mark without a condition", File, "\"When\": \"livesElsewhere or movedIn\",", ""),
        new(
            "procedure: invariant of an event and a state",
            File,
            "\"State\": \"closedOut\",",
            "\"State\": \"closedOut\", \"Event\": \"closedOut\","),
        new("procedure: invariant of nothing", File, "\"State\": \"closedOut\",", ""),
        new("procedure: refusal left out", File, "\"OutOfOrder\": {", "\"OutOfTurn\": {"),
        new("procedures: unknown key", Histories, "\"asOf\": \"2020-06-11\",", "\"asOf\": \"2020-06-11\", \"title\": \"one\","),
        new("procedures: missing key", Histories, "\"asOf\": \"2020-06-11\",", ""),
        new(
            "procedures: event without a day",
            Histories,
            "{ \"event\": \"villagePosted\", \"date\": \"2020-06-06\" }",
            "{ \"event\": \"villagePosted\" }"),
        new(
            "procedures: event without a name",
            Histories,
            "{ \"event\": \"villagePosted\", \"date\": \"2020-06-06\" }",
            "{ \"date\": \"2020-06-06\" }"),
        new(
            "procedures: event that is no object",
            Histories,
            "{ \"event\": \"villagePosted\", \"date\": \"2020-06-06\" }",
            "\"villagePosted\""),
        new("procedures: day that is none", Histories, "\"openedOn\": \"2020-06-06\"", "\"openedOn\": \"6 June\""),
        new(
            "procedures: codes that are no list",
            Histories,
            "\"violations\": [\"MISSING_DOCUMENT:householdRegister\"]",
            "\"violations\": \"MISSING_DOCUMENT:householdRegister\""),
        new("procedures: unknown key of what is expected", Histories, "\"blocked\": true", "\"isBlocked\": true"),
        new("procedures: no state expected", Histories, "\"state\": \"applicationIncomplete\",", ""),
    ];
}
