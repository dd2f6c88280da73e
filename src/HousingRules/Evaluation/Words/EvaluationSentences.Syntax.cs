using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What is wrong with how an expression is written.</summary>
internal static partial class EvaluationSentences
{
    public static LocalizedText OtherwiseWithBlanks => new(
        "otherwise 前后不留空格：请写成 \"otherwise\"",
        "No blank stands before or behind \"otherwise\". Write \"otherwise\".");

    public static LocalizedText MustCompute(string text) => new(
        $"这里应是算式，“{text}”却属于条件：请写出金额的算法，如 standard * area；谁得到它由规则决定",
        $"This must compute a number, and \"{text}\" belongs to a condition. Write the sum, as in standard * area; who "
        + "gets it is for the rules to say.");

    public static LocalizedText CannotBeRead => new(
        "表达式从此处起读不通：请检查括号、and、or、not 和比较的写法，例如 a and (b or c == \"甲\")",
        "The expression cannot be read from here on. Check its brackets, its and, or and not, and what is compared with what, as in "
        + "a and (b or c == \"A\").");

    public static LocalizedText TooLong(int most) => new(
        $"表达式超过 {most} 个字符，请用定义拆分",
        $"The expression is longer than {most} characters. Split it with definitions.");

    public static LocalizedText Empty => new("表达式是空的", "The expression is empty.");

    public static LocalizedText InLowerCase(string word) => new(
        $"“{word}”请写成小写“{word.ToLowerInvariant()}”",
        $"Write \"{word.ToLowerInvariant()}\" in lower case.");

    public static LocalizedText NoSuchWord(string word) => new($"规则语言中没有“{word}”", $"The rule language has no \"{word}\".");

    public static LocalizedText QuotationOpen => new("引号没有关闭", "The quotation mark is not closed.");

    public static LocalizedText NoBackslash => new("文本中不能有反斜杠", "A backslash cannot stand in a text.");

    public static LocalizedText NoComments => new("规则中不能有注释", "A rule has no comments.");

    public static LocalizedText ZeroBeforePoint(char digit) => new($"小数点前请写 0：0.{digit}", $"Write a 0 before the point: 0.{digit}.");

    public static LocalizedText NoMembers => new(
        "规则不能取成员（“.”）：规则只能比较已声明的名称",
        "A rule cannot reach into anything with \".\". A rule compares declared names.");

    public static LocalizedText PlainQuotationMarks => new(
        "文本请用双引号，在 JSON 中写作 \\\"",
        "Write texts in double quotation marks, \\\" in JSON.");

    public static LocalizedText Unseen(string sign, bool isBlank) => new(
        $"此处有看不见的字符 {sign}{(isBlank ? "（零宽空格）" : "")}，请删除",
        $"There is an invisible character {sign} here. Delete it.");

    public static LocalizedText NoSuchSign(string sign) => new($"规则中不能有“{sign}”", $"\"{sign}\" cannot stand in a rule.");

    public static LocalizedText EqualsTwice => new("等号多了一个：比较请写“==”", "There is one sign too many. Write \"==\" to compare.");

    public static LocalizedText TwoEquals => new("比较请写两个等号“==”", "Write \"==\" to compare.");

    public static LocalizedText TooDeep(int most) => new(
        $"括号嵌套超过 {most} 层，或否定重复过多，请用定义拆分",
        $"Brackets are nested deeper than {most} levels, or signs are piled up. Split it with definitions.");

    public static LocalizedText ClosingTooMany => new("多了一个右括号", "There is a closing bracket too many.");

    public static LocalizedText BracketOpen => new("括号没有关闭", "A bracket is not closed.");

    public static LocalizedText AndWithOr => new(
        "and 和 or 混用须加括号：请写成 (a and b) or c 或 a and (b or c)",
        "Where \"and\" and \"or\" stand together, brackets say which comes first: write (a and b) or c, or a and (b or c).");

    public static LocalizedText WriteWhole(string number, string whole) => new(
        $"“{number}”请写成 {whole}",
        $"Write {whole} instead of \"{number}\".");

    public static LocalizedText NoWholeNumber(string number, int most) => new(
        $"“{number}”不是 {most} 以内的整数",
        $"\"{number}\" is not a whole number up to {most}.");

    public static LocalizedText NoNumber(string number, int most) => new(
        $"“{number}”不是最多 {most} 位小数的数字",
        $"\"{number}\" is not a number with at most {most} digits after the point.");

    public static LocalizedText WritePlainQuotationMarks(char sign) => new(
        $"“{sign}”请改为英文双引号，在 JSON 中写作 \\\"",
        $"Write plain double quotation marks, \\\" in JSON, instead of {sign}.");

    public static LocalizedText DeleteSign(char sign) => new(
        $"规则中不写“{sign}”：请删除；几个条件之间请写 and 或 or",
        $"A rule has no \"{sign}\". Delete it; between conditions write and, or.");

    public static LocalizedText WriteInstead(string written, string instead) => new(
        $"“{written}”请写成 {instead}",
        $"Write {instead} instead of \"{written}\".");

    public static LocalizedText JoinMissing => new("此处缺少 and 或 or", "An \"and\" or an \"or\" is missing here.");

    public static LocalizedText NoGroups => new(
        "此处不能有逗号：数字不分节，如 9999",
        "No comma can stand here: a number has no groups, as in 9999.");

    public static LocalizedText NoComma => new(
        "此处不能有逗号：条件之间请写 and 或 or",
        "No comma can stand here: between conditions write and, or.");

    public static LocalizedText InNeedsValues => new(
        "in 后面须有括号中的取值，如 in (\"甲\", \"乙\")",
        "\"in\" needs values in brackets, as in (\"A\", \"B\").");

    public static LocalizedText InNeedsBrackets(string list) => new(
        $"in 后面的取值须加括号：请写成 in ({list})",
        $"The values after \"in\" stand in brackets: write in ({list}).");

    public static LocalizedText ComparedTwice => new(
        "比较不能连写：请分成两个条件，如 1 <= 甲 and 甲 <= 5",
        "Comparisons do not follow one another. Write two conditions, as in 1 <= a and a <= 5.");

    public static LocalizedText SeveralValues(string list) => new($"与几个取值比较请写成 {list}", $"To compare with several values write {list}.");

    public static LocalizedText ConditionBeside(string join, string example) => new(
        $"“{join}”两边须是条件，这里只有一个值：请写成 {join} {example}",
        $"On both sides of \"{join}\" stands a condition, and this is a value. Write {join} {example}.");

    public static LocalizedText ConditionAfter(string sign) => new($"“{sign}”后面缺少条件", $"A condition is missing after \"{sign}\".");

    public static LocalizedText ValueAfter(string sign) => new($"“{sign}”后面缺少要比较或计算的值", $"A value is missing after \"{sign}\".");

    public static LocalizedText NothingBetweenBrackets => new("括号里是空的", "There is nothing between the brackets.");

    public static LocalizedText SomethingBefore(string sign) => new(
        $"“{sign}”前面缺少条件或值",
        $"A condition or a value is missing before \"{sign}\".");
}
