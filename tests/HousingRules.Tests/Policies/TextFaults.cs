namespace HousingRules.Tests.Policies;

/// <summary>Every kind of mistake in the text of a rule or of a file, once.</summary>
internal static class TextFaults
{
    /// <summary>Mistakes in what a rule says.</summary>
    public static Fault[] Expressions { get; } =
    [
        Fault.InExpression("unknown fact", "¦registerdPoor and noHouse", "\"registerdPoor\"", "Did you mean \"registeredPoor\"?"),
        Fault.InExpression("fact in another case", "¦RegisteredPoor", "\"RegisteredPoor\"", "Did you mean \"registeredPoor\"?"),
        Fault.InExpression("misspelt Chinese name", "noHouse or ¦建档立卡贫因户", "Did you mean \"建档立卡贫困户\"?"),
        Fault.InExpression("wrong literal", "originalGrade == ¦\"E\"", "originalGrade is never \"E\"", "none, A, B, C, D"),
        Fault.InExpression("wrong literal in a list", "originalGrade in (\"C\", ¦\"d\")", "never \"d\"", "Did you mean \"D\"?"),
        Fault.InExpression(
            "wrong literal of a setting",
            "poorHouseholdMeans == ¦\"everybody\"",
            "poorHouseholdMeans is never \"everybody\""),
        Fault.InExpression("comparison of unlike types", "originalGrade ¦== noHouse", "cannot be compared"),
        Fault.InExpression("truth compared with a text", "noHouse == ¦\"true\"", "true or false and cannot be compared"),
        Fault.InExpression("option compared with a number", "originalGrade == ¦1", "cannot be compared"),
        Fault.InExpression("order of options", "originalGrade ¦> \"A\"", "have no order"),
        Fault.InExpression("options without a common value", "¦reappraisedGrade == poorHouseholdMeans", "no value in common"),
        Fault.InExpression("outcome of a later set", "noHouse and ¦noAction", "noAction is not decided yet"),
        Fault.InExpression("outcome of the rule itself", "¦eligibleAsOtherDifficulty", "not decided yet"),
        Fault.InExpression("definition of a later outcome", "noHouse or ¦uploadBlocked", "through the definition uploadBlocked"),
        Fault.InExpression("call", "noHouse and ¦Equals(noHouse)", "cannot call", "Equals"),
        Fault.InExpression("member", "originalGrade¦.Length == 1", "cannot reach into"),
        Fault.InExpression("type of a text", "\"\"¦.GetType() == null", "cannot reach into"),
        Fault.InExpression("clock", "DateTime¦.Now == null", "cannot reach into"),
        Fault.InExpression("two billion characters", "\"a\"¦.PadLeft(2000000000) == originalGrade", "cannot reach into"),
        Fault.InExpression("range", "Enumerable¦.Range(1,2) == null", "cannot reach into"),
        Fault.InExpression("new", "¦new System.Random() == noHouse", "no \"new\""),
        Fault.InExpression("new with a bracket", "¦new (1 as x) == noHouse", "cannot call"),
        Fault.InExpression("it", "¦it == noHouse", "no \"it\""),
        Fault.InExpression("typeof", "¦typeof(string) == noHouse", "cannot call"),
        Fault.InExpression("cast by call", "¦bool(noHouse)", "cannot call"),
        Fault.InExpression("as", "noHouse ¦as bool", "no \"as\""),
        Fault.InExpression("null", "originalGrade == ¦null", "no \"null\""),
        Fault.InExpression("ternary", "noHouse ¦? true : false", "\"?\" cannot stand"),
        Fault.InExpression("lambda", "x ¦=> x", "Write >= instead"),
        Fault.InExpression("indexer", "originalGrade¦[0] == noHouse", "Write ( instead"),
        Fault.InExpression("concatenation", "(¦originalGrade + \"A\") == \"BA\"", "may only use"),
        Fault.InExpression("division", "¦4 / 2 == 2", "Write 1m * before it"),
        Fault.InExpression("remainder", "4 ¦% 2 == 0", "Write 0.04 instead"),
        Fault.InExpression("remainder by word", "4 ¦mod 2 == 0", "no \"mod\""),
        Fault.InExpression("fraction", "¦1.5 == 2", "write 1.5m"),
        Fault.InExpression("number with a letter", "¦1f == 2", "\"1f\" is not a whole number"),
        Fault.InExpression("huge number", "¦99999999999999999999 == 2", "is not a whole number up to"),
        Fault.InExpression("single quotes", "originalGrade == ¦'B'", "double quotation marks"),
        Fault.InExpression("full-width brackets", "¦（noHouse）", "Write ( instead of \"（\""),
        Fault.InExpression("full-width quotation marks", "originalGrade == ¦“B”", "plain double quotation marks"),
        Fault.InExpression("one equals sign", "originalGrade ¦= \"B\"", "\"==\""),
        Fault.InExpression("unclosed quotation mark", "originalGrade == ¦\"B", "not closed"),
        Fault.InExpression("unclosed bracket", "noHouse and ¦(rectified or renovated", "not closed"),
        Fault.InExpression("bracket too many", "noHouse¦) and rectified", "closing bracket too many"),
        Fault.InExpression("word in capitals", "noHouse ¦AND rectified", "\"and\" in lower case"),
        Fault.InExpression("control character", "noHouse ¦\u0007", "U+0007"),
        Fault.InExpression("backslash in a text", "originalGrade == \"¦\\B\"", "backslash"),
        Fault.InExpression("comment", "noHouse ¦// because", "has no comments"),
        Fault.InExpression("semicolon", "noHouse¦; true", "A rule has no \";\""),
        Fault.InExpression(
            "1,900 nested brackets",
            $"{new string('(', 32)}¦{new string('(', 1868)}noHouse{new string(')', 1900)}",
            "deeper than 32"),
        Fault.InExpression("900 not in a row", $"not not not not ¦{string.Concat(Enumerable.Repeat("not ", 896))}noHouse", "piled up"),
        Fault.InWholeExpression("empty expression", "", "is empty"),
        Fault.InWholeExpression("blank expression", "  ", "is empty"),
        Fault.InWholeExpression("5,000 nested brackets", $"{new string('(', 5_000)}noHouse{new string(')', 5_000)}", "longer than 4000"),
        Fault.InWholeExpression("5,000 not", $"{string.Concat(Enumerable.Repeat("not ", 5_000))}noHouse", "longer than 4000"),
        Fault.InExpression("a text and nothing else", "¦\"B\"", "cannot be read"),
        Fault.InExpression("a number and nothing else", "¦1", "cannot be read"),
        Fault.InExpression("two names and nothing between", "noHouse ¦renovated", "\"and\" or an \"or\" is missing"),
        Fault.InExpression("operator and nothing after", "noHouse ¦and", "missing after \"and\""),
        Fault.InExpression("option as a truth", "noHouse and ¦originalGrade", "Compare it, as in originalGrade == \"none\""),
    ];

    /// <summary>Mistakes after which a file cannot be read on.</summary>
    public static Fault[] Syntax { get; } =
    [
        new(
            "trailing comma",
            "platform-upload.json",
            "\"AppliesWhen\": \"onPlatform\",",
            "\"AppliesWhen\": {\"a\": 1¦,},",
            "A comma follows the last item"),
        new(
            "trailing comma in an array",
            "funding-route.json",
            "\"Clause\": [\"N29\", \"N59\"]",
            "\"Clause\": [\"N29\", \"N59\"¦,]",
            "A comma follows the last item"),
        new("comment in JSON", "facts.json", "\"Facts\": [", "¦// the facts\n  \"Facts\": [", "comment"),
        new(
            "comma forgotten",
            "policy.json",
            "\"Id\": \"yiyuan\",\n  \"InForceFrom\"",
            "\"Id\": \"yiyuan\"\n  ¦\"InForceFrom\"",
            "A comma is missing before this"),
        new(
            "nesting over the limit",
            "case-handling.json",
            "\"Clause\": \"N19\"",
            $"\"Clause\": {new string('[', 28)}¦{new string('[', 40)}{new string(']', 68)}",
            "deeper than 32 levels"),
        new(
            "100,000 nested arrays",
            "case-handling.json",
            "\"Clause\": \"N19\"",
            $"\"Clause\": {new string('[', 28)}¦{new string('[', 100_000)}{new string(']', 100_028)}",
            "deeper than 32 levels"),
        new(
            "half a character",
            "eligibility.json",
            "\"Title\": { \"zh\": \"核查范围\"",
            "\"Title\": { \"zh\": ¦\"\\ud800\"",
            "half a character"),
    ];
}
