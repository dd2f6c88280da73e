using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>What it says of the other files of a policy.</summary>
internal static partial class PolicySentences
{
    public static LocalizedText NoStatementQuoted(string citation, LocalizedText meant) => new(
        $"clauses.json 中没有条款“{citation}”。{meant.Chinese}",
        $"clauses.json has no statement \"{citation}\".{meant.English}");

    public static LocalizedText StatementStandsTwice(string id) => new($"条款“{id}”出现两次", $"The statement \"{id}\" stands twice.");

    public static LocalizedText QuoteOfStatement(string id) => new($"条款 {id} 的引文", $"The quote of statement {id}");

    public static LocalizedText ReasonOfNoProgram => new("理由（NotComputable）", "reason why no program can decide a statement");

    public static LocalizedText ThisQuote => new("此引文", "This quote");

    public static LocalizedText NotInTheSource(LocalizedText what, LocalizedText difference) => new(
        $"{what.Chinese}不在原文中{difference.Chinese}",
        $"{what.English} is not in the source text, word for word.{difference.English}");

    public static LocalizedText NoFileInTheFolder(string source) => new($"文件夹中没有原文“{source}”", $"The folder has no file \"{source}\".");

    public static LocalizedText MustBeAnArrayOf => new("这里应填数组 […]", "This must be an array […] of examples.");

    public static LocalizedText ExampleStandsTwice(string id) => new($"示例“{id}”出现两次", $"The example \"{id}\" stands twice.");

    public static LocalizedText MustBeAnObjectHere => new("这里应填对象 {…}", "This must be an object {…}.");

    public static LocalizedText NoFactIsCalled(string key, LocalizedText meant) => new(
        $"没有“{key}”这项事实。{meant.Chinese}",
        $"No fact is called \"{key}\".{meant.English}");

    public static LocalizedText ThisPlace => new("此值", "This");

    public static LocalizedText NoValueOfTheFact(
        LocalizedText said,
        LocalizedText label,
        string fact,
        LocalizedText meant,
        LocalizedText reason) => new(
        $"{said.Chinese}不是“{label.Chinese}”（{fact}）的取值。{meant.Chinese}{reason.Chinese}",
        $"{said.English} is no value of the fact {fact}, which {reason.English}.{meant.English}");

    public static LocalizedText TextHasNoClause(string clause) => new($"原文没有“{clause}”这一条", $"The text has no clause \"{clause}\".");

    public static LocalizedText TodayIsNoFactOfThisType => new(
        "“today”是办理当日，类型须为 date；别的事实请换名称",
        "\"today\" is the day on which a household is looked at, and of the type date. Call another fact otherwise.");

    public static LocalizedText TodayIsGivenByTheDay => new(
        "“today”由办理当日或 --on 给出，不能有默认值",
        "\"today\" is given by the day of the event or by --on, and has no value when left out.");

    public static LocalizedText PlaceOfAnotherType(string name) => new(
        $"“{name}”是住户所在地，类型须为 oneOf，并在 Values 中列出各地名",
        $"\"{name}\" is where a household lives, and of the type oneOf: list the places under Values.");

    public static LocalizedText RosterHeader => new("表头", "roster header");

    public static LocalizedText Synonym => new("同义写法", "synonym");

    public static LocalizedText CannotBeEmpty(LocalizedText kind) => new(
        $"{kind.Chinese}不能是空的：请填写，或删去这一项",
        $"A {kind.English} cannot be empty. Fill it in, or remove it.");

    public static LocalizedText TooManyFacts(int facts) => new($"事实超过 {facts} 项", $"More than {facts} facts are declared.");

    public static LocalizedText InvariantStandsTwice(string name) => new($"不变式“{name}”出现两次", $"The invariant \"{name}\" stands twice.");

    public static LocalizedText OneOfFact => new("单选事实", "one-of fact");

    public static LocalizedText ValueOfFact => new("取值", "value of the fact");

    public static LocalizedText GroupOfOne(string name) => new(
        $"结果组“{name}”只有一个结果；结果组至少包含两个结果，只有一个时请直接写该结果",
        $"The group \"{name}\" has one outcome. A group has two or more: name the outcome itself.");

    public static LocalizedText GroupListsNoOutcomes(string name) => new(
        $"结果组“{name}”没有列出结果",
        $"The group \"{name}\" lists no outcomes.");

    public static LocalizedText OutcomeOrGroupOfOutcomes => new("结果或结果组", "outcome or group of outcomes");

    public static LocalizedText IsListedAlready(IEnumerable<string> names) => new(
        $"“{string.Join("、", names)}”已在前面列出",
        $"{string.Join(", ", names)} is listed already.");

    public static LocalizedText ExcludesAcrossSets(string outcome, string other) => new(
        $"“{outcome}”与“{other}”由不同的规则集得出；Excludes 只用于同一规则集的结果，"
            + "不同规则集之间请在 invariants.json 中写不变式",
        $"{outcome} and {other} are decided by two rule sets. Excludes is for outcomes of one set. "
            + "Between sets, write an invariant in invariants.json.");

    public static LocalizedText ExcludesItself(string outcome) => new(
        $"“{outcome}”的 Excludes 只写了它自己：请写不能与它同时成立的其他结果，或删去 Excludes",
        $"\"{outcome}\" excludes nothing but itself. Name the outcomes that cannot hold beside it, or take Excludes out.");

    public static LocalizedText RuleSetIsListedTwice(string twice) => new(
        $"规则集“{twice}”列了两次",
        $"The rule set \"{twice}\" is listed twice.");

    public static LocalizedText Value => new("取值", "value");

    public static LocalizedText BooleanParameter => new("是/否参数", "boolean parameter");

    public static LocalizedText Actor => new("责任主体", "actor");

    public static LocalizedText Milestone => new("时限", "milestone");

    public static LocalizedText Document => new("材料", "document");

    public static LocalizedText DeclaredTwiceRename(string twice, string key) => new(
        $"“{twice}”在 {key} 中声明了两次：请改名，或删去其一",
        $"\"{twice}\" is declared twice in {key}. Rename one, or remove it.");

    public static LocalizedText FormIsNewer(int form, int newest) => new(
        FormattableString.Invariant($"文件格式为第 {form} 版，本程序只认到第 {newest} 版：请改用较新的程序"),
        FormattableString.Invariant($"These files have form {form}; this program knows forms to {newest}. Use a newer program."));

    public static LocalizedText FormIsNoNumber(int first, int newest) => new(
        FormattableString.Invariant($"文件格式的版次从 {first} 起，现行为 {newest}"),
        FormattableString.Invariant($"Forms are numbered from {first}; the newest is {newest}."));

    public static LocalizedText GroupsOfOutcomesGroups => new("结果组（Groups）", "groups of outcomes (Groups)");

    public static LocalizedText TextsThatQuoteParameters => new("文字引用参数", "texts that quote parameters");

    public static LocalizedText CameWithALaterForm(int first, int newest, LocalizedText used) => new(
        FormattableString.Invariant($"写明是第 {first} 版格式，却用了第 {newest} 版才有的{used.Chinese}：请把 Form 改为 {newest}"),
        FormattableString.Invariant($"This says form {first}, and {used.English} came with form {newest}: set Form to {newest}."));

    public static LocalizedText NoSuchLanguages => new(
        "Languages 应为 [\"zh\"]（只写中文）或 [\"zh\", \"en\"]",
        "Languages is [\"zh\"], for Chinese alone, or [\"zh\", \"en\"].");

    public static LocalizedText TooManyFiles(int files) => new($"文件超过 {files} 个", $"The folder has more than {files} files.");

    public static LocalizedText FileIsTooLarge(int text) => new($"文件超过 {text} KB", $"The file is larger than {text} KB.");

    public static LocalizedText NoRuleDecides(string outcome) => new($"没有规则得出“{outcome}”", $"No rule decides \"{outcome}\".");

    public static LocalizedText TooManyRules(int rules) => new($"规则超过 {rules} 条", $"The policy has more than {rules} rules.");

    public static LocalizedText RuleSetIsNamedWithoutJson(string bare) => new(
        $"规则集写名称，不带 .json：请写成 \"{bare}\"",
        $"A rule set is named without .json: write \"{bare}\".");

    public static LocalizedText RuleSetHasNoFile(string set, LocalizedText meant) => new(
        $"规则集“{set}”没有文件 {set}.json。{meant.Chinese}请补上此文件，或从 RuleSets 中删除",
        $"The rule set \"{set}\" has no file {set}.json.{meant.English} Add the file, or take it out of RuleSets.");

    public static LocalizedText NoWorkedExample => new(
        "没有任何示例，规则是否合乎原意无从核对：请在 cases 文件夹中写出若干户及应有的结果（check --suggest 给出建议）",
        "There is no worked example, so nothing says what the rules should decide. Write some households and what they must get "
            + "into the folder cases; check --suggest offers some.");

    public static LocalizedText NoWorkedHistory => new(
        "没有办理过程的示例，程序是否合乎原意无从核对：请在 cases 文件夹中写出若干案件的经过（events）和应到的状态",
        "There is no worked history, so nothing says how a case should go. Write some cases with their events and the state they "
            + "must reach into the folder cases.");

    public static LocalizedText FolderIsOfAnotherDay(string day, string day2) => new(
        $"施行日期 {day} 与文件夹名“{day2}”不一致",
        $"The policy is in force from {day}, but its folder is called \"{day2}\". A policy's folder is named by its first "
            + $"day.");

    public static LocalizedText FolderIsOfAnotherId(string id, string id2) => new(
        $"标识“{id}”与上级文件夹名“{id2}”不一致",
        $"The policy's id is \"{id}\", but the folder above it is called \"{id2}\".");

    public static LocalizedText NoSourceFile(string source, LocalizedText meant) => new(
        $"文件夹中没有原文“{source}”。{meant.Chinese}",
        $"The folder has no file \"{source}\".{meant.English}");

    public static LocalizedText SourceIsNamedOtherwise(string source, string source2) => new(
        $"原文是“{source}”，而 clauses.json 的 Source 是“{source2}”，二者须相同",
        $"The source text is \"{source}\" here and \"{source2}\" in clauses.json. Both must name one file.");

    public static LocalizedText ThisFileIsMissing => new("缺少此文件", "This file is missing.");

    public static LocalizedText OnlyOneLanguageQuotes(string name) => new(
        $"这里没有引用参数“{name}”，而另一种语言的文字引用了它：请也写上 {{{name}}}，否则参数改了，这里不变",
        $"The other language quotes the parameter {name}, and this text does not: write {{{name}}} here too, or it stays as it "
            + "is when the parameter is set.");

    public static LocalizedText NothingIsFilledIn(string open, string groups, LocalizedText meant) => new(
        $"“{open}”填不出来：没有参数“{groups}”。{meant.Chinese}",
        $"Nothing is filled in for \"{open}\": there is no parameter \"{groups}\".{meant.English}");

    public static LocalizedText ThisTextCannotQuoteParameter(string groups) => new(
        $"此处的文字不能引用参数“{groups}”：它用来读花名册或说明参数本身，不随参数变化",
        $"This text cannot quote the parameter {groups}: rosters are read by it, or it is a parameter's own.");

    public static LocalizedText IsHeaderOfHouseholdId(string word) => new(
        $"“{word}”是花名册中户的编号或所在地的表头，不能再表示事实，请改用别的名称",
        $"\"{word}\" is the header of a household's id or place in every roster, and cannot mean a fact. Use another word.");

    public static LocalizedText WorkflowNameMustBeFileName(string name) => new(
        $"WorkflowName 应与文件名“{name}”一致",
        $"The WorkflowName must be the file's name, \"{name}\".");

    public static LocalizedText OneAlwaysDecides => new(
        "Match 为 One 的规则集总须得出一个结果，请删去 Decides",
        "A set with Match \"One\" always has to decide. Leave Decides out.");

    public static LocalizedText OtherwiseStandsLast => new(
        "otherwise 表示“以上各条都不成立时”，只能是规则集的最后一条，且其上须有别的规则",
        "\"otherwise\" means that none of the rules above holds: it is the last rule of a set, with other rules above it.");

    public static LocalizedText NoSuchMatch(LocalizedText meant) => new(
        $"Match 只能是 Every（成立的都适用）、One（只能有一个结果）或 First（取第一条成立的）。{meant.Chinese}",
        $"Match is Every (all rules that hold), One (exactly one outcome) or First (the first that holds).{meant.English}");

    public static LocalizedText RuleStandsTwice(string name) => new(
        $"规则“{name}”在本文件中出现两次",
        $"The rule \"{name}\" stands twice in this file.");

    public static LocalizedText OutcomeOfPolicyJson => new(
        "结果（policy.json 的 Outcomes）",
        "outcome (Outcomes in policy.json)");

    public static LocalizedText OutcomeIsDecidedByRule(string outcome, string decidedIn) => new(
        $"结果“{outcome}”已由规则集“{decidedIn}”得出",
        $"The outcome \"{outcome}\" is decided by the rule set \"{decidedIn}\" already.");

    public static LocalizedText SentenceIsNotCovered(string words) => new(
        $"原文此句没有条款引用：「{words}」。请在 clauses.json 的 Statements 中加一条；不需要的列入 NotCovered 并写明理由",
        $"No statement quotes this sentence of the source: 「{words}」. Add one under Statements in clauses.json, or list it under "
            + "NotCovered with the reason.");

    public static LocalizedText EitherToOrBelow => new(
        "To（含）和 Below（不含）只写一个",
        "Write To, which belongs to the band, or Below, which does not; not both.");

    public static LocalizedText BandEndsBeforeItBegins => new(
        "这一段的起点大于终点，没有任何值",
        "This band begins behind its end, and has no value.");

    public static LocalizedText TableHasNoRow => new("表中至少要有一行", "A table has at least one row.");

    public static LocalizedText TableHasNoSuchKeys(int mostKeys, int texts) => new(
        $"表以一至{mostKeys}个事实为键，此处有 {texts} 个",
        $"A table has one to {mostKeys} keys, not {texts}.");

    public static LocalizedText KeyIsListedTwice(string twice) => new($"键“{twice}”列了两次", $"The key \"{twice}\" is listed twice.");

    public static LocalizedText FactOrMember => new("事实（可多选的写其成员）", "fact, or member of a set,");

    public static LocalizedText Type => new("类型", "type");

    public static LocalizedText TypeOfParameter => new("参数类型", "type of a parameter");

    public static LocalizedText ValueIsDeclaredTwice(string twice) => new(
        $"取值“{twice}”声明了两次：请改名，或删去其一",
        $"The value \"{twice}\" is declared twice. Rename one, or remove it.");

    public static LocalizedText NoValueIsDeclared => new("至少要有一个值", "At least one value must be declared.");

    public static LocalizedText TooManyMembers(int members) => new($"成员超过 {members} 个", $"A set has at most {members} members.");

    public static LocalizedText Member => new("成员", "member");

    public static LocalizedText MaximumIsBelowMinimum => new("最大值小于最小值", "The maximum is below the minimum.");

    public static LocalizedText MustBeANumberWith(int scale) => new(
        $"这里应填最多 {scale} 位小数的数字，绝对值不超过一万亿",
        $"This must be a number with at most {scale} digits after the point, and not beyond a million million.");

    public static LocalizedText HeaderIsUsed(string word, string first) => new(
        $"表头“{word}”已用于 {first}：花名册的一列只能对应一项事实，请改用别的表头",
        $"The roster header \"{word}\" is used at {first} already: a column means one fact. Use another header.");

    public static LocalizedText MeansAValueAlready(string word, string first) => new(
        $"“{word}”已是 {first} 处取值的写法（不分大小写和全半角）：单元格的一种写法只能表示一个取值",
        $"\"{word}\" means the value at {first} already, letter case and width aside: a cell's text means one value.");
}
