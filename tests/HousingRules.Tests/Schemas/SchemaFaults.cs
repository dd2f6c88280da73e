using HousingRules.Tests.Policies;

namespace HousingRules.Tests.Schemas;

/// <summary>For each kind of file: a key nobody knows, a key left out, a value of the wrong type, a word that is not on the list, and what
/// depends on another key.</summary>
internal static class SchemaFaults
{
    public static Fault[] All { get; } =
    [
        new("policy: unknown key", "policy.json", "\"Id\": \"yiyuan\",", "\"Id\": \"yiyuan\", \"County\": \"yiyuan\","),
        new("policy: missing key", "policy.json", "\"Source\": \"source.txt\",", ""),
        new("policy: wrong type", "policy.json", "\"Source\": \"source.txt\"", "\"Source\": [\"source.txt\"]"),
        new("policy: day that is none", "policy.json", "\"Due\": \"2020-06-30\"", "\"Due\": \"30 June 2020\""),
        new("policy: type of a parameter", "policy.json", "\"Type\": \"boolean\"", "\"Type\": \"bool\""),
        new("policy: value that does not fit a parameter's type", "policy.json", "\"Value\": false", "\"Value\": \"false\""),
        new(
            "policy: values of a yes-or-no parameter",
            "policy.json",
            "\"Value\": false",
            "\"Value\": false, \"Values\": [\"yes\", \"no\"]"),
        new(
            "policy: choice without values",
            "policy.json",
            "\"Type\": \"oneOf\",\n      \"Values\"",
            "\"Type\": \"oneOf\",\n      \"Options\""),
        new(
            "policy: value of a choice without a label",
            "policy.json",
            "{ \"Name\": \"everyHouseholdInScope\", \"Label\"",
            "{ \"Name\": \"everyHouseholdInScope\", \"Text\""),
        new("policy: unknown key of a definition", "policy.json", "\"Alias\": \"在核查范围内\"", "\"Aliases\": \"在核查范围内\""),
        new("policy: definition without an expression", "policy.json", "\"Expression\": \"relocatedBy != \\\"none\\\"\",", ""),
        new("policy: duty without papers", "policy.json", "\"Documents\": [\"refurbishmentRecord\"],", ""),
        new(
            "policy: unknown key of a duty",
            "policy.json",
            "\"Documents\": [\"refurbishmentRecord\"]",
            "\"Documents\": [\"refurbishmentRecord\"], \"Papers\": []"),
        new("policy: name with a space", "policy.json", "\"Name\": \"inScope\"", "\"Name\": \"in scope\""),
        new("policy: text in one language", "policy.json", "{ \"zh\": \"村干部\", \"en\": \"village cadre\" }", "{ \"zh\": \"村干部\" }"),
        new("facts: unknown key", "facts.json", "\"Changeable\": true", "\"Changeable\": true, \"Editable\": true"),
        new("facts: missing key", "facts.json", "\"Label\": { \"zh\": \"身份类别\", \"en\": \"categories the household carries\" },", ""),
        new("facts: wrong type", "facts.json", "\"Changeable\": true", "\"Changeable\": \"true\""),
        new("facts: type that does not exist", "facts.json", "\"Type\": \"oneOf\"", "\"Type\": \"enum\""),
        new("facts: values of a yes-or-no fact", "facts.json", "\"Type\": \"boolean\",", "\"Type\": \"boolean\", \"Values\": [],"),
        new("facts: bounds of a yes-or-no fact", "facts.json", "\"Type\": \"boolean\",", "\"Type\": \"boolean\", \"Minimum\": 0,"),
        new("facts: combined texts of a one-of", "facts.json", "\"Type\": \"oneOf\",", "\"Type\": \"oneOf\", \"Combined\": [],"),
        new("facts: alias of a one-of's value", "facts.json", "{ \"Name\": \"A\",", "{ \"Name\": \"A\", \"Alias\": \"甲级\","),
        new("facts: omitted value of another type", "facts.json", "\"Omitted\": true", "\"Omitted\": \"yes\""),
        new(
            "facts: set without its members",
            "facts.json",
            "\"Alias\": \"身份类别\",\n      \"Values\"",
            "\"Alias\": \"身份类别\",\n      \"Members\""),
        new("clauses: unknown key", "clauses.json", "\"Place\": \"通知\",", "\"Place\": \"通知\", \"Page\": 1,"),
        new("clauses: missing key", "clauses.json", "\"Place\": \"通知\",", ""),
        new("clauses: wrong type", "clauses.json", "\"Place\": \"通知\"", "\"Place\": 1"),
        new(
            "clauses: reason that is not on the list",
            "clauses.json",
            "\"NotComputable\": \"organisational\"",
            "\"NotComputable\": \"organizational\""),
        new(
            "clauses: reason without words",
            "clauses.json",
            "\"NotComputable\": \"organisational\",\n      \"Because\"",
            "\"NotComputable\": \"organisational\",\n      \"Meaning2\""),
        new("clauses: words without a reason", "clauses.json", "\"NotComputable\": \"organisational\",", ""),
        new("calendar: unknown key", "calendar.json", "\"Year\": 2020,", "\"Year\": 2020, \"Holidays\": [],"),
        new("calendar: missing key", "calendar.json", "\"WorkDays\"", "\"WorkingDays\""),
        new("calendar: wrong type", "calendar.json", "\"Year\": 2020", "\"Year\": \"2020\""),
        new("calendar: day that is none", "calendar.json", "\"2020-01-01\"", "\"1 January\""),
        new("rule set: unknown key", "funding-route.json", "\"AppliesWhen\"", "\"ApplyWhen\""),
        new(
            "rule set: key of the stock engine that a policy does not use",
            "funding-route.json",
            "\"Match\": \"One\",",
            "\"Match\": \"One\", \"GlobalParams\": [],"),
        new("rule set: missing key", "funding-route.json", "\"SuccessEvent\": \"notSpecifiedByText\",", ""),
        new("rule set: wrong type", "funding-route.json", "\"Readings\": [\"A28\"]", "\"Readings\": \"A28\""),
        new("rule set: way of matching", "funding-route.json", "\"Match\": \"One\"", "\"Match\": \"Only\""),
        new("rule set: rule that cites nothing", "funding-route.json", "\"Clause\": \"N44\"", "\"Clause\": []"),
        new(
            "rule set: rule without a reason",
            "eligibility.json",
            "\"Because\": {\n          \"zh\": \"建档立卡贫困户属于核查范围",
            "\"Why\": {\n          \"zh\": \"建档立卡贫困户属于核查范围"),
        new("rule set: empty expression", "eligibility.json", "\"Expression\": \"registeredPoor\"", "\"Expression\": \"\""),
        new(
            "rule set: expression without end",
            "eligibility.json",
            "\"Expression\": \"registeredPoor\"",
            $"\"Expression\": \"registeredPoor{string.Concat(Enumerable.Repeat(" or registeredPoor", 250))}\""),
        new(
            "invariants: unknown key",
            "invariants.json",
            "\"Holds\": \"eligibleAsRegisteredPoor\",",
            "\"Holds\": \"eligibleAsRegisteredPoor\", \"Then\": \"true\","),
        new("invariants: missing key", "invariants.json", "\"Holds\": \"eligibleAsRegisteredPoor\",", ""),
        new("invariants: wrong type", "invariants.json", "\"Readings\": [\"A27\"]", "\"Readings\": \"A27\""),
        new("invariants: order without its fact", "invariants.json", "{ \"Fact\": \"currentGrade\", \"Order\"", "{ \"Order\""),
        new(
            "invariants: order of something else",
            "invariants.json",
            "\"Order\": [\"A\", \"B\", \"C\", \"D\"]",
            "\"Order\": \"A, B, C, D\""),
        new(
            "invariants: acceptance without a reason",
            "invariants.json",
            "\"Subject\": \"destituteSupport\",\n      \"Because\"",
            "\"Subject\": \"destituteSupport\",\n      \"Why\""),
        new("cases: unknown key", "cases/money.json", "\"id\": \"M01\",", "\"id\": \"M01\", \"title\": \"one-card\","),
        new("cases: missing key", "cases/money.json", "\"id\": \"M01\",", ""),
        new("cases: wrong type", "cases/money.json", "\"clauses\": [\"六(四)-2\"]", "\"clauses\": \"六(四)-2\""),
        new(
            "cases: outcomes that are no list",
            "cases/money.json",
            "\"eligibility\": [\"eligibleAsRegisteredPoor\"]",
            "\"eligibility\": \"eligibleAsRegisteredPoor\""),
        new("cases: day that is none", "cases/money.json", "\"verification\": \"2020-06-10\"", "\"verification\": \"soon\""),
    ];
}
