using System.Text;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What this room says, in both languages side by side: of JSON and names. A name says how its English begins.</summary>
internal static partial class PolicySentences
{
    public static LocalizedText Error => new("错误", "error");

    public static LocalizedText Warning => new("警告", "warning");

    public static LocalizedText NotLoaded(int errors, string chinese, string english) => new(
        $"规则文件有 {errors} 处错误，没有载入。\n{chinese}",
        $"{errors} mistake{(errors == 1 ? "" : "s")} in the rule files; nothing was loaded.\n{english}");

    public static LocalizedText AcceptedIsNotFound(string kind, string subject) => new(
        $"已接受的“{kind}：{subject}”并未出现，可以删除",
        $"The accepted {kind} of \"{subject}\" is not found. Remove it.");

    public static LocalizedText NoDay(string text) => new(
        $"“{text}”不是日期，请写成 2020-06-06 的形式",
        $"\"{text}\" is no day that exists. Write a day as 2020-06-06.");

    public static LocalizedText NoMonth(string text) => new(
        $"“{text}”不是存在的日期：月份须在 1 到 12 之间，请写成 2020-06-06 的形式",
        $"\"{text}\" is no day that exists: the month lies between 1 and 12. Write a day as 2020-06-06.");

    public static LocalizedText NoDayOfTheMonth(string text, int year, int month, int days, string text2) => new(
        $"“{text}”不是存在的日期：{year} 年 {month} 月只有 {days} 天，最后一天请写 {text2}",
        $"\"{text}\" is no day that exists: that month has {days} days. Its last day is written {text2}.");

    public static LocalizedText DayIsWrittenOtherwise(string text, string text2) => new(
        $"日期“{text}”请写成 {text2}",
        $"\"{text}\" is not how a day is written. Write {text2}.");

    public static LocalizedText FileEndsTooEarly => new(
        "文件不完整：缺少右括号或引号",
        "The file ends too early: a bracket or a quotation mark is not closed.");

    public static LocalizedText BackslashIsWrittenTwice => new(
        "文本中的反斜杠请写成 \\\\",
        "A backslash in a text is written twice: \\\\.");

    public static LocalizedText NoComments => new("JSON 中不能写注释，请删除", "A comment cannot stand in JSON. Remove it.");

    public static LocalizedText CommaTooMany => new("多了一个逗号，请删除", "There is a comma too many. Remove it.");

    public static LocalizedText WriteInsteadOf(string chinese, Rune rune, string instead, string english) => new(
        $"{chinese}“{rune}”请改为英文的 {instead}",
        $"Write {instead} instead of the {english} \"{rune}\".");

    public static LocalizedText ColonIsMissing => new(
        "键的后面缺少冒号“:”",
        "A colon is missing between the key and its value.");

    public static LocalizedText CommaIsMissing => new("这一项前面缺少逗号“,”", "A comma is missing before this.");

    public static LocalizedText TextEndsHere => new(
        "文本到此引号为止，后面却还有字：文本中间的引号请写成 \\\"，或改用中文引号“”",
        "The text ends at this quotation mark, but more follows. Inside a text write \\\" for a quotation mark.");

    public static LocalizedText CommaAfterTheLast => new(
        "最后一项后面多了一个逗号，请删除",
        "A comma follows the last item. Remove it.");

    public static LocalizedText TextRunsOverTheLine => new(
        "文本不能跨行：请补上右引号，要换行的请写 \\n",
        "A text cannot run over a line's end. Close its quotation mark, or write \\n for a new line.");

    public static LocalizedText TabInText => new(
        "文本中不能直接有制表符，请写 \\t 或空格",
        "A tab cannot stand in a text. Write \\t or a blank.");

    public static LocalizedText ControlCharacter(byte control) => new(
        $"文本中有看不见的控制字符（U+{control:X4}），请删除",
        $"An invisible control character (U+{control:X4}) stands in the text. Remove it.");

    public static LocalizedText WriteInLowerCase(string word, string meant) => new(
        $"“{word}”请写成 {meant}（小写，不加引号）",
        $"Write {meant}, in lower case and without quotation marks, instead of \"{word}\".");

    public static LocalizedText NotHowANumberIsWritten => new(
        "数字写法不对：不写加号，不以 0 或小数点开头，也不写单位",
        "This is not how a number is written: no plus sign, no leading zero or point, no unit.");

    public static LocalizedText QuotationMarksAreMissing => new(
        "文本和键须加英文双引号 \"…\"",
        "Texts and keys stand in double quotation marks: \"…\".");

    public static LocalizedText NoJson => new(
        "这里不是合法的 JSON：检查前后的引号、逗号和括号",
        "This is not JSON. Look at the quotation marks, commas and brackets before it.");

    public static LocalizedText NameOfOtherCharacters(string text) => new(
        $"名称“{text}”只能由字母、汉字、数字和下划线组成，且不以数字开头",
        $"The name \"{text}\" must consist of letters, digits and underscores, and not begin with a digit.");

    public static LocalizedText WordOfTheRules(string text) => new(
        $"“{text}”是规则语言的保留字",
        $"\"{text}\" is a word of the rule language and cannot be a name.");

    public static LocalizedText NameIsTaken(string text, string path, int line) => new(
        $"名称“{text}”已在 {path} 第 {line} 行使用",
        $"The name \"{text}\" is taken: {path}:{line}.");

    public static LocalizedText RuleSet => new("规则集", "a rule set");

    public static LocalizedText AnActor => new("责任主体", "an actor");

    public static LocalizedText ADocument => new("材料", "a document");

    public static LocalizedText AMilestone => new("时限", "a milestone");

    public static LocalizedText EventOfProcedure => new("程序中的事件", "an event of the procedure");

    public static LocalizedText StateOfProcedure => new("程序中的状态", "a state of the procedure");

    public static LocalizedText PeriodOfProcedure => new("程序中的期间", "a period of the procedure");

    public static LocalizedText ItemOfProcedure => new("程序中的问题事项", "an item of the procedure");

    public static LocalizedText NoPassageIsLike => new("，原文中也没有相近的段落", " No passage of it is like the quote.");

    public static LocalizedText FirstOtherCharacter(
        int text,
        LocalizedText found,
        LocalizedText written,
        string source,
        int line,
        string passage) => new(
        $"：第 {text} 个字应为{found.Chinese}，现为{written.Chinese}；最相近的原文（{source}:{line}）是「{passage}」",
        $" Character {text} should be {found.English} and is {written.English}. The nearest passage ({source}:{line}) is "
            + $"「{passage}」.");

    public static LocalizedText End => new("（结尾）", "the end");

    public static LocalizedText LineEnd => new("换行", "a line's end");

    public static LocalizedText Blank => new("空格", "a blank");

    public static LocalizedText FullWidthBlank => new("全角空格", "a full-width blank");

    public static LocalizedText Unit => new("单位", "unit");

    public static LocalizedText ScaleOutOfBounds(int mostScale) => new(
        $"小数位数应为 0 到 {mostScale}",
        $"The scale must lie between 0 and {mostScale}.");

    public static LocalizedText AnObject => new("对象 {…}", "an object {…}");

    public static LocalizedText PlainTruth => new(
        " true 或 false（不加引号）",
        "true or false without quotation marks");

    public static LocalizedText AText => new("文本 \"…\"", "a text \"…\"");

    public static LocalizedText ATextInBothLanguages => new(
        "两种语言的文字 { \"zh\": \"…\", \"en\": \"…\" }",
        "a text in both languages, { \"zh\": \"…\", \"en\": \"…\" }");

    public static LocalizedText TextIsEmpty => new("文字不能为空", "This text must not be empty.");

    public static LocalizedText ArrayInBrackets(string text) => new(
        $"数组，请加方括号：[\"{text}\"]",
        $"an array: put it in brackets, [\"{text}\"]");

    public static LocalizedText AnArray => new("数组 […]", "an array […]");

    public static LocalizedText MustBeAWholeNumber(int minValue, int maxValue, string raw) => new(
        $"这里只能填 {minValue} 到 {maxValue} 的整数，不能有小数，现为 {raw}",
        $"This must be a whole number from {minValue} to {maxValue}, without a point, but it is {raw}.");

    public static LocalizedText PlainWholeNumber => new("整数（不加引号）", "a whole number without quotation marks");

    public static LocalizedText QuotedDay => new(
        "加引号的日期，如 \"2020-06-06\"",
        "a day in quotation marks, such as \"2020-06-06\"");

    public static LocalizedText DayOutOfBounds(DateOnly firstDay, DateOnly lastDay) => new(
        FormattableString.Invariant($"日期须在 {firstDay:yyyy-MM-dd} 与 {lastDay:yyyy-MM-dd} 之间"),
        FormattableString.Invariant($"A day must lie between {firstDay:yyyy-MM-dd} and {lastDay:yyyy-MM-dd}."));

    public static LocalizedText ArrayIsEmpty => new("数组不能为空", "The array must not be empty.");

    public static LocalizedText IsTheMissingKeyMeant(string missing) => new(
        $"此处缺少“{missing}”，是不是它？",
        $" \"{missing}\" is missing here: is it meant?");

    public static LocalizedText UnknownKey(string member, LocalizedText meant, IEnumerable<string> asked) => new(
        $"不认识的键“{member}”。{meant.Chinese}此处可用：{string.Join("、", asked)}",
        $"The key \"{member}\" is not known here.{meant.English} Known here: {string.Join(", ", asked)}.");

    public static LocalizedText KeyIsMissing(string key) => new($"缺少键“{key}”，请补上", $"The key \"{key}\" is missing here. Add it.");

    public static LocalizedText FoundObject => new("对象", "an object");

    public static LocalizedText FoundArray => new("数组", "an array");

    public static LocalizedText FoundText => new("文本", "a text");

    public static LocalizedText FoundNumber => new("数字", "a number");

    public static LocalizedText FoundTruth => new("true 或 false", "true or false");

    public static LocalizedText FoundNull => new("空值 null", "null");

    public static LocalizedText MustBeButIs(LocalizedText wanted, LocalizedText found) => new(
        $"这里应填{wanted.Chinese}，现为{found.Chinese}",
        $"This must be {wanted.English}, but it is {found.English}.");

    public static LocalizedText ParameterCannotBe(LocalizedText label, string name, string value, LocalizedText expected) => new(
        $"参数“{label.Chinese}”（{name}）不能取“{value}”：{expected.Chinese}。",
        $"The parameter {name} cannot be \"{value}\": it {expected.English}.");

    public static LocalizedText NotUtf8 => new(
        "此文件不是 UTF-8 编码，请另存为 UTF-8",
        "The file is not UTF-8 from here on. Save it as UTF-8.");

    public static LocalizedText FileIsEmpty => new("文件是空的", "The file is empty.");

    public static LocalizedText NestedTooDeep(int jsonDepth) => new(
        $"嵌套超过 {jsonDepth} 层",
        $"Nested deeper than {jsonDepth} levels.");

    public static LocalizedText HalfACharacter => new(
        "此处的 \\u 转义只是半个字符",
        "A \\u escape in here stands for half a character.");

    public static LocalizedText KeyStandsTwice(string key) => new(
        $"键“{key}”在同一对象中出现两次",
        $"The key \"{key}\" stands twice in one object. Remove one.");

    public static LocalizedText NothingIsCalled(LocalizedText kind, string name, LocalizedText meant) => new(
        $"{kind.Chinese}中没有“{name}”。{meant.Chinese}",
        $"No {kind.English} is called \"{name}\".{meant.English}");

    public static LocalizedText ThereAre(IEnumerable<string> names) => new(
        $"可用：{string.Join("、", names)}",
        $" There are: {string.Join(", ", names)}.");

    public static LocalizedText RuleSetIsNotListed(string set) => new(
        $"规则集“{set}”未列入 policy.json 的 RuleSets，其规则不起作用；请列入，不用的请删除此文件",
        $"The rule set \"{set}\" is not listed under RuleSets in policy.json, so its rules do nothing. List it, or "
            + "remove the file.");

    public static LocalizedText NothingReadsTheFile(LocalizedText meant) => new(
        $"此文件没有被引用。{meant.Chinese}规则集文件须列入 policy.json 的 RuleSets",
        $"Nothing reads this file.{meant.English} A rule set must be listed under RuleSets in policy.json.");

    public static LocalizedText NoValue(string name, LocalizedText how) => new(
        $"此值不是“{name}”的取值：应填{how.Chinese}",
        $"This is no value of {name}: write {how.English}.");

    public static LocalizedText ADaySuchAs => new("日期，如 \"2020-06-06\"", "a day such as \"2020-06-06\"");

    public static LocalizedText MembersSuchAs(string text) => new(
        $"成员名的数组，如 [\"{text}\"]",
        $"an array of members such as [\"{text}\"]");

    public static LocalizedText NameOfValue(string text, string text2) => new($"取值的名称：{text}", $"the name of a value: {text2}");

    public static LocalizedText AWholeNumberBetween(string least, string greatest) => new(
        $" {least} 到 {greatest} 的整数（不加引号和单位）",
        $"a whole number from {least} to {greatest} without quotation marks or unit");

    public static LocalizedText ANumberBetween(string least, string greatest, int digits) => new(
        $" {least} 到 {greatest} 的数字，最多 {digits} 位小数（不加引号和单位）",
        $"a number from {least} to {greatest} with at most {digits} digits after the point, without quotation marks or unit");
}
