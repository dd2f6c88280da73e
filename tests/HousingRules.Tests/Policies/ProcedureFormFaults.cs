namespace HousingRules.Tests.Policies;

/// <summary>Every kind of mistake in the form of a procedure, once.</summary>
internal static class ProcedureFormFaults
{
    private const string File = "procedure.json";

    /// <summary>Things left out, or said twice, or said together that exclude each other.</summary>
    public static Fault[] Forms { get; } =
    [
        new(
            "guard without a clause",
            File,
            "\"en\": \"A party has not signed: {detail}.\" },",
            "\"en\": \"{detail} has not signed.\" },\n          \"Claus\": \"N58\",",
            "\"Claus\" is not known",
            "Did you mean \"Clause\"?"),
        new(
            "state without a clause",
            File,
            "{\n      \"Name\": \"rectified\",",
            "¦{\n      \"Name\": \"rectified\",\n      \"Label\": { \"zh\": \"一\", \"en\": \"one\" },\n      \"Step\": \"closing\",\n    "
            + "  \"Actors\": [\"town\"],\n      \"Due\": \"rectification\"\n    },\n    {\n      \"Name\": \"rectifiedToo\",",
            "\"Clause\" is missing"),
        new(
            "evidence without a clause",
            File,
            "\"Evidence\": [\n    {\n      \"Name\": \"grade\",",
            "\"Evidence\": [\n    ¦{\n      \"Name\": \"witness\",\n      \"Type\": \"boolean\",\n      \"Label\": { \"zh\": \"见证\", "
            + "\"en\": \"witness\" },\n      \"Omitted\": false\n    },\n    {\n      \"Name\": \"grade\",",
            "\"Clause\" is missing"),
        new("clause list of a problem that is empty", File, "\"Clause\": [\"N26\", \"N27\"],", "\"Clause\": ¦[],", "must not be empty"),
        new(
            "duplicate key in a state",
            File,
            "\"Initial\": true,",
            "\"Initial\": true,\n      ¦\"Initial\": true,",
            "\"Initial\" stands twice"),
        new(
            "unknown key of an event",
            File,
            "\"Finding\": true,",
            "¦\"Findings\": true,",
            "\"Findings\" is not known",
            "Did you mean \"Finding\"?"),
        new(
            "second initial state",
            File,
            "\"States\": [",
            "\"States\": ¦[\n    {\n      \"Name\": \"start\",\n      \"Label\": { \"zh\": \"始\", \"en\": \"start\" },\n      \"Step\": "
            + "\"verification\",\n      \"Actors\": [\"town\"],\n      \"Due\": \"verification\",\n      \"Initial\": true,\n      "
                + "\"Clause\": \"N31\"\n    },",
            "Exactly one state must be Initial"),
        new(
            "state without an owner",
            File,
            "\"Name\": \"preliminarilyAccepted\",\n      \"Label\": { \"zh\": \"初步验收合格\", \"en\": \"preliminarily accepted\" },\n      "
            + "\"Step\": \"acceptance\",\n      \"Actors\": [\"countyHousingBureau\"],",
            "\"Name\": ¦\"preliminarilyAccepted\",\n      \"Label\": { \"zh\": \"初步验收合格\", \"en\": \"preliminarily accepted\" },\n      "
            + "\"Step\": \"acceptance\",\n      \"Actors\": [],",
            "\"preliminarilyAccepted\" has no Actors"),
        new(
            "state with a milestone and a reason for none",
            File,
            "\"Name\": \"reopened\",",
            "\"Name\": ¦\"reopened\",\n      \"Due\": \"rectification\",",
            "\"reopened\" needs either a Due milestone or the reason"),
        new(
            "state that blocks and is never due",
            File,
            "\"Step\": \"upload\",\n      \"Actors\": [\"residentVillageInstructor\"],",
            "\"Step\": \"upload\",\n      \"BlocksWhenOverdue\": ¦true,\n      \"Actors\": [\"residentVillageInstructor\"],",
            "is never overdue"),
        new(
            "event without a way",
            File,
            "\"Transitions\": [{ \"From\": [\"reportedToCounty\", \"filed\"] }]",
            "\"Transitions\": ¦[]",
            "\"suspectedListIssued\" is possible nowhere"),
        new(
            "transition from no state",
            File,
            "{ \"From\": [\"problemListed\"], \"To\": \"filed\"",
            "{ \"From\": ¦[], \"To\": \"filed\"",
            "From must name at least one state"),
        new(
            "transition with a state and a return",
            File,
            "\"When\": \"not changesResult\", \"Returns\": true",
            "\"When\": \"not changesResult\", \"To\": \"applied\", \"Returns\": ¦true",
            "either To or Returns"),
        new(
            "condition of the otherwise",
            File,
            "{ \"From\": [\"resettled\", \"rectified\"], \"Otherwise\": true }",
            "{ \"From\": [\"resettled\", \"rectified\"], \"When\": \"noHouse\", \"Otherwise\": ¦true }",
            "either When or Otherwise"),
        new(
            "close-out that finds out",
            File,
            "\"Name\": \"closedOut\",\n      \"Label\": { \"zh\": \"销号\", \"en\": \"closed out\" },\n      \"Actors\"",
            "\"Name\": ¦\"closedOut\",\n      \"Finding\": true,\n      \"Label\": { \"zh\": \"销号\", \"en\": \"closed out\" },\n      "
            + "\"Actors\"",
            "closes items",
            "cannot be a Finding"),
        new(
            "report without a set-back",
            File,
            "\"When\": \"not supported\",\n          \"SetBack\": true,\n          \"Reports\": [",
            "\"When\": \"not supported\",\n          \"Reports\": ¦[",
            "Only a set-back has Reports"),
        new(
            "guard with two checks",
            File,
            "{\n          \"Code\": \"POSTED_BEFORE_REVIEW\",",
            "¦{\n          \"Code\": \"POSTED_BEFORE_REVIEW\",\n          \"Each\": [\"look\"],",
            "exactly one thing",
            "Holds, Each, Contains, Absent, Matches"),
        new(
            "guard without a check",
            File,
            "{\n          \"Code\": \"HAZARD_PHOTOS_MISSING\",\n          \"Holds\": \"photosBeforeAfter\",",
            "¦{\n          \"Code\": \"HAZARD_PHOTOS_MISSING\",",
            "exactly one thing"),
        new(
            "guard that asks for what the event is not given",
            File,
            "\"Each\": [\"villageCommittees\", \"villagerRepresentatives\"]",
            "\"Each\": [\"villageCommittees\", ¦\"idCard\"]",
            "\"villageReviewed\" is never given \"idCard\"",
            "Evidence or Optional"),
        new(
            "evidence of the wrong type in a list of papers",
            File,
            "\"Each\": [\"look\", \"listen\"",
            "\"Each\": [\"look\", ¦\"hazardPhotos\"",
            "\"hazardPhotos\" must be a boolean"),
        new(
            "evidence of the wrong type where a set is asked",
            File,
            "\"Contains\": { \"Evidence\": \"attendees\", \"Values\": [\"town\", \"village\", \"contractor\", \"household\"] }",
            "\"Contains\": { \"Evidence\": ¦\"passed\", \"Values\": [] }",
            "\"passed\" must be a set"),
        new(
            "evidence of the wrong type as the last day of a notice",
            File,
            "\"ShownThrough\": \"displayedThrough\"",
            "\"ShownThrough\": ¦\"level\"",
            "\"level\" must be a date"),
        new("amount that is no number", File, "\"Agreed\": \"subsidy\"", "\"Agreed\": ¦\"parties\"", "\"parties\" must be a number of"),
        new(
            "amount that the payment is not given",
            File,
            "\"Paid\": \"amount\"",
            "\"Paid\": ¦\"subsidy\"",
            "\"paid\" is never given \"subsidy\""),
        new(
            "levels that the close-out is not given",
            File,
            "\"Levels\": \"levels\"",
            "\"Levels\": ¦\"parties\"",
            "\"closedOut\" is never given \"parties\""),
        new(
            "code in small letters",
            File,
            "\"Code\": \"GRADE_MISSING\"",
            "\"Code\": ¦\"gradeMissing\"",
            "\"gradeMissing\" must consist of capital letters"),
        new(
            "words that leave open what nobody fills in",
            File,
            "\"Words\": {\n            \"zh\": \"村级公示未满：{since} 张贴，须公示满{publicityDays}天，{day} 起可以报送\"",
            "\"Words\": ¦{\n            \"zh\": \"村级公示未满：{since} 张贴，须公示满{publicityDays}天，{date} 起可以报送\"",
            "Nothing is filled in for \"{date}\"",
            "{detail}, {day}, {since}, {state}, {event}"),
        new(
            "words in one language only",
            File,
            "\"Words\": { \"zh\": \"鉴定没有等级\", \"en\": \"The appraisal gives no grade.\" }",
            "\"Words\": ¦{ \"zh\": \"鉴定没有等级\" }",
            "\"en\" is missing"),
        new(
            "value that an event establishes left out",
            File,
            "{ \"Fact\": \"housingHazardSuspected\", \"Value\": true }",
            "¦{ \"Fact\": \"housingHazardSuspected\" }",
            "\"Value\" is missing"),
        new(
            "value that an event establishes and the fact does not have",
            File,
            "\"Fact\": \"currentGrade\",\n          \"Value\": \"none\"",
            "\"Fact\": \"currentGrade\",\n          \"Value\": ¦\"E\"",
            "\"none\", \"A\", \"B\", \"C\", \"D\""),
        new(
            "value that an event establishes of another type",
            File,
            "\"Fact\": \"renovated\", \"Value\": true",
            "\"Fact\": \"renovated\", \"Value\": ¦\"yes\"",
            "true or false without quotation marks"),
        new(
            "invariant of an event and a state",
            File,
            "\"Name\": \"paidAfterAgreement\",",
            "\"Name\": ¦\"paidAfterAgreement\",\n      \"State\": \"agreed\",",
            "one Event, one State or one Problem"),
        new(
            "evidence with the key of every event",
            File,
            "{\n      \"Name\": \"measure\",",
            "{\n      \"Name\": ¦\"date\",\n      \"Establishes\": \"receivingHouseGrade\",\n      \"Label\": { \"zh\": \"日期\", \"en\": "
            + "\"date\" },\n      \"Clause\": \"N10\"\n    },\n    {\n      \"Name\": \"measure\",",
            "\"date\" is a key of every event"),
        new(
            "evidence named as another fact is",
            File,
            "\"Establishes\": \"currentGrade\",",
            "\"Establishes\": \"currentGrade\",\n      \"Label\": { \"zh\": \"一\", \"en\": \"one\" },\n      \"Clause\": \"N17\"\n    "
            + "},\n    {\n      \"Name\": ¦\"originalGrade\",\n      \"Establishes\": \"currentGrade\",",
            "\"originalGrade\" is the name of another fact"),
        new(
            "header of evidence",
            File,
            "\"Type\": \"boolean\",\n      \"Label\": { \"zh\": \"书面改造申请\"",
            "\"Type\": \"boolean\",\n      \"Headers\": ¦[\"申请\"],\n      \"Label\": { \"zh\": \"书面改造申请\"",
            "Evidence has no Headers"),
        new(
            "symbols of no set",
            File,
            "\"Type\": \"boolean\",\n      \"Label\": { \"zh\": \"身份证\"",
            "\"Type\": \"boolean\",\n      \"Symbols\": ¦true,\n      \"Label\": { \"zh\": \"身份证\"",
            "Only the members of a set"),
        new(
            "evidence listed twice in an event",
            File,
            "\"Name\": \"objectionRaised\",\n",
            "\"Name\": ¦\"objectionRaised\",\n      \"Optional\": [\"level\"],\n",
            "\"level\" stands twice in this event"),
        new(
            "doubled step",
            File,
            "\"Name\": \"upload\",\n      \"Label\": { \"zh\": \"上传归档\"",
            "\"Name\": \"upload\",\n      \"Label\": { \"zh\": \"上传\", \"en\": \"upload\" },\n      \"Clause\": \"N18\"\n    },\n    {\n "
            + "     \"Name\": ¦\"upload\",\n      \"Label\": { \"zh\": \"上传归档\"",
            "\"upload\" is declared twice in Steps"),
        new(
            "doubled problem",
            File,
            "{\n      \"Outcome\": \"provideSafeResettlement\",",
            "{\n      \"Outcome\": ¦\"mustMoveOut\",\n      \"Item\": \"moveOutItemToo\",\n      \"Clause\": \"N21\"\n    },\n    {\n    "
            + "  \"Outcome\": \"provideSafeResettlement\",",
            "\"mustMoveOut\" is declared twice in Problems"),
        new(
            "doubled deadline",
            File,
            "\"Milestone\": \"appraisalReport\",",
            "\"Milestone\": ¦\"rectification\",",
            "\"rectification\" is declared twice in Deadlines"),
        new(
            "doubled invariant",
            File,
            "\"Name\": \"uploadedAreReady\"",
            "\"Name\": ¦\"filedAfterReport\"",
            "\"filedAfterReport\" is declared twice in Invariants"),
        new(
            "days of a period below none",
            "policy.json",
            "{\n      \"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": 3",
            "¦{\n      \"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": -3",
            "\"publicityDays\" is a number of days",
            "between 0 and 36525"),
        new("holiday on a Sunday", "calendar.json", "\"2020-05-04\"", "¦\"2020-05-03\"", "a rest day anyway"),
        new("working day on a Friday", "calendar.json", "\"2020-09-27\"", "¦\"2020-09-25\"", "no Saturday or Sunday"),
        new("holiday twice", "calendar.json", "\"2020-10-07\", \"2020-10-08\"", "\"2020-10-07\", ¦\"2020-10-07\"", "stands twice"),
    ];
}
