namespace HousingRules.Tests.Policies;

/// <summary>Every kind of mistake, once.</summary>
internal static class Faults
{
    /// <summary>Mistakes in what a file says.</summary>
    public static Fault[] Content { get; } =
    [
        new(
            "unknown key",
            "eligibility.json",
            "\"Match\": \"Every\"",
            "\"Match\": \"Every\",\n  ¦\"AppliesWen\": \"registeredPoor\"",
            "\"AppliesWen\" is not known",
            "Did you mean \"AppliesWhen\"?"),
        new(
            "duplicate key",
            "inspection-scope.json",
            "\"Match\": \"Every\"",
            "\"Match\": \"Every\",\n  ¦\"Match\": \"Every\"",
            "\"Match\" stands twice"),
        new(
            "missing key",
            "platform-upload.json",
            "    {\n      \"RuleName\": \"safe and nothing outstanding: upload\",",
            "    ¦{",
            "\"RuleName\" is missing"),
        new(
            "wrong type",
            "funding-route.json",
            "\"WorkflowName\": \"funding-route\"",
            "\"WorkflowName\": ¦7",
            "must be a text",
            "a number"),
        new("number for a truth", "facts.json", "\"Changeable\": true", "\"Changeable\": ¦1", "must be true or false"),
        new("unknown way of matching", "safety-class.json", "\"First\"", "¦\"Frist\"", "Match is Every", "\"First\"?"),
        new(
            "doubled rule name",
            "case-handling.json",
            "\"RuleName\": \"wait for the appraisal\"",
            "\"RuleName\": ¦\"wait for the village survey\"",
            "\"wait for the village survey\" stands twice"),
        new(
            "rule without a clause",
            "case-handling.json",
            "\"Properties\": {\n        \"Clause\": \"N21\",",
            "\"Properties\": ¦{",
            "\"Clause\" is missing"),
        new("rule without any clause in its list", "funding-route.json", "\"Clause\": \"N44\"", "\"Clause\": ¦[]", "must not be empty"),
        new(
            "citation of no statement",
            "case-handling.json",
            "\"Clause\": \"N22\"",
            "\"Clause\": ¦\"N22x\"",
            "no statement \"N22x\"",
            "Did you mean \"N22\"?"),
        new(
            "quote not in the source",
            "clauses.json",
            "\"Quote\": \"由第三方鉴定机构和县镇村",
            "\"Quote\": ¦\"由第四方鉴定机构和县镇村",
            "N04",
            "not in the source text"),
        new("doubled statement", "clauses.json", "\"Id\": \"N02\"", "\"Id\": ¦\"N01\"", "\"N01\" stands twice"),
        new(
            "milestone that does not exist",
            "policy.json",
            "\"Due\": [\"verification\", \"appraisalReport\"]",
            "\"Due\": [¦\"verifikation\", \"appraisalReport\"]",
            "No milestone is called \"verifikation\"",
            "Did you mean \"verification\"?"),
        new(
            "actor that does not exist",
            "policy.json",
            "\"Actors\": [\"residentVillageInstructor\", \"villageCadre\"]",
            "\"Actors\": [\"residentVillageInstructor\", ¦\"villageCader\"]",
            "No actor is called",
            "Did you mean \"villageCadre\"?"),
        new(
            "document that does not exist",
            "policy.json",
            "\"Documents\": [\"refurbishmentRecord\"]",
            "\"Documents\": [¦\"refurbishmentRecords\"]",
            "No document is called",
            "Did you mean \"refurbishmentRecord\"?"),
        new(
            "actor of a fact that does not exist",
            "facts.json",
            "\"EstablishedBy\": [\"village\", \"town\"]",
            "\"EstablishedBy\": [\"village\", ¦\"twon\"]",
            "No actor is called \"twon\"",
            "Did you mean \"town\"?"),
        new(
            "milestone of a fact that does not exist",
            "facts.json",
            "\"Due\": \"verification\"",
            "\"Due\": ¦\"verificatoin\"",
            "No milestone is called",
            "Did you mean \"verification\"?"),
        new(
            "outcome that nobody declared",
            "safety-class.json",
            "\"SuccessEvent\": \"resettledSafe\"",
            "\"SuccessEvent\": ¦\"resettledSave\"",
            "outcome",
            "Did you mean \"resettledSafe\"?"),
        new(
            "outcome of another rule set",
            "platform-upload.json",
            "\"SuccessEvent\": \"readyToUpload\"",
            "\"SuccessEvent\": ¦\"noAction\"",
            "\"noAction\" is decided by the rule set \"case-handling\""),
        new(
            "definition that uses a later one",
            "policy.json",
            "\"Expression\": \"relocated and not stillLivesInOldHouse\"",
            "\"Expression\": \"relocated and ¦uploadBlocked\"",
            "uploadBlocked stands further down"),
        new(
            "outcome used before it is decided",
            "inspection-scope.json",
            "\"AppliesWhen\": \"inScope\"",
            "\"AppliesWhen\": \"inScope and not ¦noAction\"",
            "noAction is not decided yet"),
        new(
            "outcome used before it is decided, through a definition",
            "funding-route.json",
            "\"AppliesWhen\": \"costsMoney",
            "\"AppliesWhen\": \"¦uploadBlockedByMoney or costsMoney",
            "countyFinanceToTown",
            "through the definition uploadBlockedByMoney",
            "not decided yet"),
        new("doubled alias", "facts.json", "\"Alias\": \"发现新隐患\"", "\"Alias\": ¦\"无房户\"", "\"无房户\" is taken"),
        new(
            "doubled actor",
            "policy.json",
            "\"Actors\": [\n    {",
            "\"Actors\": [\n    { \"Name\": \"twin\", \"Label\": { \"zh\": \"甲\", \"en\": \"one\" }, \"Clause\": \"N01\" },\n"
            + "    { \"Name\": ¦\"twin\", \"Label\": { \"zh\": \"乙\", \"en\": \"two\" }, \"Clause\": \"N01\" },\n    {",
            "\"twin\" is declared twice in Actors"),
        new(
            "omitted value that is not declared",
            "facts.json",
            "\"Omitted\": \"none\"",
            "\"Omitted\": ¦\"E\"",
            "\"none\", \"A\", \"B\", \"C\", \"D\""),
        new(
            "header that another fact has",
            "facts.json",
            "\"是否断电\"",
            "¦\"断水\"",
            "is used at"),
        new(
            "header that says where a household is",
            "facts.json",
            "\"本轮鉴定等级\"",
            "¦\"乡镇（街道）\"",
            "a household's id or place"),
        new(
            "header of a member that is another fact's",
            "facts.json",
            "\"建房方式\"",
            "¦\"低保户\"",
            "is used at"),
        new(
            "synonym that another value has",
            "facts.json",
            "\"代建\"",
            "¦\"自建\"",
            "means the value at"),
        new(
            "omitted value of another type",
            "facts.json",
            "\"Omitted\": true",
            "\"Omitted\": ¦\"yes\"",
            "true or false without quotation marks"),
        new("day that is none", "policy.json", "\"Due\": \"2020-06-30\"", "\"Due\": ¦\"2020-06-31\"", "is no day that exists"),
        new("day of no age", "policy.json", "\"Due\": \"2020-06-10\"", "\"Due\": ¦\"9999-12-31\"", "must lie between"),
        new(
            "value that a setting does not have",
            "policy.json",
            "\"Value\": \"registeredPoor\"",
            "\"Value\": ¦\"registered\"",
            "No value is called \"registered\""),
        new("rest day of another year", "calendar.json", "\"2020-01-01\"", "¦\"2019-01-01\"", "not in the year 2020"),
        new(
            "text in one language only",
            "funding-route.json",
            "\"Title\": { \"zh\": \"补助资金拨付\", \"en\": \"Funding route\" }",
            "\"Title\": ¦{ \"zh\": \"补助资金拨付\" }",
            "\"en\" is missing"),
        new(
            "workflow named otherwise than its file",
            "platform-upload.json",
            "\"WorkflowName\": \"platform-upload\"",
            "\"WorkflowName\": ¦\"upload\"",
            "must be the file's name, \"platform-upload\""),
        new(
            "example of a fact that does not exist",
            "cases/money.json",
            "\"household\": {",
            "\"household\": { ¦\"orignalGrade\": \"A\",",
            "\"orignalGrade\"",
            "Did you mean \"originalGrade\"?"),
        new(
            "example with a value that is not declared",
            "cases/grading.json",
            "\"originalGrade\": \"B\"",
            "\"originalGrade\": \"E\"",
            "\"E\" is no value of the fact originalGrade, which must be one of"),
        new(
            "example that expects an outcome that does not exist",
            "cases/relocation.json",
            "[\"noAction\"]",
            "[¦\"noActoin\"]",
            "No outcome is called",
            "\"noAction\"?"),
    ];

    /// <summary>Mistakes in a declaration, after which whatever uses it is a mistake too.</summary>
    public static Fault[] Declarations { get; } =
    [
        new(
            "doubled fact name",
            "facts.json",
            "\"Name\": \"onSuspectedList\"",
            "\"Name\": ¦\"housingHazardSuspected\"",
            "\"housingHazardSuspected\" is taken"),
        new(
            "fact named as an outcome is",
            "facts.json",
            "\"Name\": \"disasterDamage\"",
            "\"Name\": ¦\"awaitAppraisal\"",
            "\"awaitAppraisal\" is taken"),
        new(
            "fact named by a word of the language",
            "facts.json",
            "\"Name\": \"rectified\"",
            "\"Name\": ¦\"not\"",
            "\"not\" is a word of the rule language"),
        new(
            "name with a space",
            "facts.json",
            "\"Name\": \"improvementOpinion\"",
            "\"Name\": ¦\"improvement opinion\"",
            "letters, digits and underscores"),
        new(
            "doubled outcome name",
            "policy.json",
            "\"Name\": \"villageSurvey\"",
            "\"Name\": ¦\"thirdPartyAppraisal\"",
            "\"thirdPartyAppraisal\" is taken"),
        new(
            "type that does not exist",
            "facts.json",
            "\"Name\": \"chosenMeasure\",\n      \"Type\": \"oneOf\"",
            "\"Name\": \"chosenMeasure\",\n      \"Type\": ¦\"oneof\"",
            "No type is called \"oneof\"",
            "Did you mean \"oneOf\"?"),
    ];
}
