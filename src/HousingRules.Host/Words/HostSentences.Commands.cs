using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the commands and their options are for, and what is wrong with them.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AboutCheckedFolder => new(
        "政策文件夹；省略时检查 --rules 中的，或程序自带的政策",
        "a policy's folder; without it, those of --rules or inside the program");

    public static LocalizedText AboutStatements => new("逐条列出原文由什么体现", "list what carries each statement of the text");

    public static LocalizedText AboutSuggest => new(
        "建议补充哪些示例，写出今天的判定供确认",
        "suggest further examples, with what is decided today, to be confirmed");

    public static LocalizedText AboutCheck => new(
        "检查政策文件，对所有可能的住户加以证明，并运行其中的示例",
        "check a policy's files, prove it for every possible household, and run its worked examples");

    public static LocalizedText LookingForExamples => new("找示例", "looking for examples");

    public static LocalizedText Proving => new("验证", "proving");

    public static LocalizedText AboutRoster => new("花名册：xlsx、xls、csv、json 或 jsonl", "the roster: xlsx, xls, csv, json or jsonl");

    public static LocalizedText AboutBadRows => new(
        "把全部问题行按花名册的各列写到这个 csv 或 xlsx 文件，改好后可以再读",
        "write all rows with problems to this csv or xlsx file, in the roster's columns, to be mended and read again");

    public static LocalizedText AboutDetermine => new("判定花名册中的每一户", "decide every household of a roster");

    public static LocalizedText AboutBefore => new("修订前的政策：文件夹，或 编号/日期", "the policy before: its folder, or ID/DAY");

    public static LocalizedText AboutAfter => new("修订后的政策：文件夹，或 编号/日期", "the policy after: its folder, or ID/DAY");

    public static LocalizedText AboutSet => new(
        "修订后的政策中某参数取另一个值：名称=值",
        "another value of a parameter of the policy after: NAME=VALUE");

    public static LocalizedText AboutComparedRoster => new("花名册：逐户列出变化", "a roster: the households that change, one by one");

    public static LocalizedText AboutChangedHouseholds => new(
        "把变化的户写到这个 csv 或 xlsx 文件",
        "write the households that change to this csv or xlsx file");

    public static LocalizedText TextOrJson => new("text 或 json", "text or json");

    public static LocalizedText AboutTexts => new(
        "列出不同的文字：名称、理由、补救办法、引文",
        "list the texts that are worded differently: labels, reasons, remedies, quotes");

    public static LocalizedText AboutDiff => new("比较两个政策：修订改变了哪些户", "compare two policies: whom an amendment changes");

    public static LocalizedText OutputNeedsRoster => new(
        "--output 写出变化的户，须同时给出 --roster。",
        "--output lists the households that change: give a --roster too.");

    public static LocalizedText Comparing => new("比较", "comparing");

    public static LocalizedText SetTakes(string setting) => new(
        $"--set 应写成 名称=值，而不是“{setting}”。",
        $"--set takes NAME=VALUE, not \"{setting}\".");

    public static LocalizedText AboutExplained => new("花名册，或一户的 json", "the roster, or the json of one household");

    public static LocalizedText AboutId => new("户编号；没有编号时写 row:行号", "the household's id; row:NUMBER where it has none");

    public static LocalizedText AboutExplain => new(
        "说明某户结果：为什么，为什么不，缺什么，怎样才会改变",
        "explain a household: why, why not, what is missing, what would change it");

    public static LocalizedText Looking => new("查找", "looking");

    public static LocalizedText Explaining => new("说明", "explaining");

    public static LocalizedText NoSuchId => new(
        "花名册中没有这个户编号。请核对编号，或用 row:行号 指明一行。",
        "No household of the roster has that id. Check it, or name a row with row:NUMBER.");

    public static LocalizedText IdTwice(int found, int other) => new(
        $"户编号重复：第 {found} 行和第 {other} 行（或更多行）都是这个编号，这里说明的是第 {found} 行。用 --id row:行号 指明另一行。",
        $"Rows {found} and {other}, and perhaps more, have this id; row {found} is explained. Name another with --id row:NUMBER.");

    public static LocalizedText SayWhich => new(
        "花名册不止一户：请用 --id 指明户编号。",
        "The roster has more than one household: say which with --id.");

    public static LocalizedText AboutGraphed => new(
        "rules（规则之间的依赖）或 procedure（工作流程）",
        "rules (what depends on what) or procedure (the steps of a case)");

    public static LocalizedText AboutAllEvents => new("也画出工作流程中只作记录的事件", "draw also what is only recorded in the procedure");

    public static LocalizedText AboutGraph => new("画出规则之间的依赖，或工作流程", "draw what depends on what in the rules, or the procedure");

    public static LocalizedText NoSvgOfRules => new(
        "规则之间的依赖只有 mermaid 和 dot；svg 请写 graph procedure。",
        "What depends on what in the rules is drawn as mermaid or dot; svg is for graph procedure.");

    public static LocalizedText WaysLeftOut(int ways) => new(
        $"另有 {ways} 处只作记录、不改变状态，没有画出；--all 全部画出。",
        $"{ways} more ways that only record something are not drawn; --all draws them.");

    public static LocalizedText AboutProgram => new(
        "农村住房安全政策的规则程序：判定花名册，说明某户结果，复核案件办理过程，检查、验证和比较政策。",
        "Rules of a rural-housing-safety plan: decides a roster, explains a household, replays cases, checks, proves and "
        + "compares policies.");

    public static LocalizedText NoKeptDays => new("其中没有日期和年份。", "It holds no day and no year.");

    public static LocalizedText KeptDays(int count) => new(
        $"以下 {count} 处日期和年份照抄自原政策，没有随施行首日移动，请逐处核对、修改：",
        $"These {count} days and years are those of the old policy; none has moved with the first day. Check and change each:");

    public static LocalizedText KeptDaysOfFile(
        string path,
        int line,
        int column,
        int count,
        string first,
        int lastLine,
        string last) => new(
        $"  {path}:{line}:{column}  共 {count} 处，从 {first} 到第 {lastLine} 行的 {last}",
        $"  {path}:{line}:{column}  {count} places, from {first} to {last} on line {lastLine}");

    public static LocalizedText AboutCases => new("案件文件：json 或 jsonl", "the file of cases: json or jsonl");

    public static LocalizedText AboutLevel => new(
        "county、town 或 village；省略时按镇（街道），xlsx 三级各一张表",
        "county, town or village; without it by town, and in xlsx a sheet for each");

    public static LocalizedText AboutTown => new("只要这个镇（街道）", "this town only");

    public static LocalizedText AboutLedger => new(
        "县、镇（街道）、村三级台账：截至 --on 那一天（省略时为最后一个事件的日期）的问题、逾期、销号、进度和拨付。退出码：0 完成，1 失败，3 有案件未能计入。",
        "the ledgers of county, towns and villages: problems, lateness, close-outs, progress and payments as of the day of --on "
        + "(without it, that of the last event). Exit code: 0 done, 1 failed, 3 when cases could not be counted.");

    public static LocalizedText AboutNamespace => new("写成 C# 常量，放在哪个命名空间", "write constants of C#, in which namespace");

    public static LocalizedText AboutNames => new(
        "把事实、取值、规则集、结果、事件、状态的名称写成程序常量",
        "write the names of facts, values, rule sets, outcomes, events and states as constants for a program");

    public static LocalizedText AboutNewId => new("新政策的编号：小写字母、数字、连字符", "the new policy's id: lower-case letters, digits, hyphens");

    public static LocalizedText AboutFrom => new(
        "以哪项政策为底本，如 yiyuan/2020-06-06：--rules 中的，或程序自带的",
        "the policy to start from, such as yiyuan/2020-06-06: of --rules, or carried inside the program");

    public static LocalizedText AboutFirstDay => new("新政策施行的第一天", "the new policy's first day in force");

    public static LocalizedText AboutNew => new("建一个政策文件夹作为起点", "make a policy folder to start from");

    public static LocalizedText FirstDayIsADay => new("--day 应为日期，如 2021-01-01。", "--day must be a day such as 2021-01-01.");

    public static LocalizedText Made(string folder) => new(
        $"已建立 {folder}。改完后运行 check {folder}。",
        $"Made {folder}. When it is changed, run check {folder}.");

    public static LocalizedText AboutOutput => new("写到这个文件；要么完整，要么没有", "write to this file; it is whole or absent");

    public static LocalizedText AboutFormat(LocalizedText names) => new(
        $"{names.Chinese}；省略时看 --output 的扩展名",
        $"{names.English}; without it, as the extension of --output says");

    public static LocalizedText AboutPolicy => new(
        "政策编号，或某一版本（yiyuan/2020-06-06）；只有一个政策时可省略",
        "the policy's id, or one version of it (yiyuan/2020-06-06); not needed when there is only one");

    public static LocalizedText AboutRules => new(
        "政策文件夹；省略时用程序自带的政策",
        "the folder of policies; without it, those inside the program");

    public static LocalizedText AboutOn => new(
        "哪一天：取当天有效的版本，today 即此日；省略时用最新版本",
        "the day: the version in force on it, and \"today\"; without it, the newest version");

    public static LocalizedText AboutLanguage => new("语言：zh 或 en", "the language: zh or en");

    public static LocalizedText WhichPolicy(IEnumerable<string> ids) => new(
        $"请用 --policy 指明政策：{string.Join("、", ids)}。",
        $"Say which policy with --policy: {string.Join(", ", ids)}.");

    public static LocalizedText NoPolicy(string id, IEnumerable<string> ids) => new(
        $"没有政策 {id}。现有：{string.Join("、", ids)}。",
        $"There is no policy {id}. There are: {string.Join(", ", ids)}.");

    public static LocalizedText PolicyNotYetInForce(string policy, DateOnly first) => new(
        $"政策 {policy} 在那一天还没有施行：最早的版本自 {first:yyyy-MM-dd} 起施行。",
        $"The policy {policy} was not in force on that day: its first version is in force from {first:yyyy-MM-dd}.");

    public static LocalizedText OnIsADay => new("--on 应为日期，如 2020-06-10。", "--on must be a day such as 2020-06-10.");

    public static LocalizedText ManyPolicies(string name) => new(
        $"{name} 中不止一个政策，请写到具体的文件夹。",
        $"{name} holds more than one policy: name the folder of one.");

    public static LocalizedText OrAFolder => new("；也可以写政策文件夹", "; or name a policy's folder");

    public static LocalizedText NoVersion(string name, IReadOnlyCollection<string> names, LocalizedText? also) => new(
        $"没有政策 {name}。现有：{string.Join("、", names)}{also?.Chinese}。",
        $"There is no policy {name}. There are: {string.Join(", ", names)}{also?.English}.");

    public static LocalizedText NoPolicyFolder(string folder) => new($"没有政策文件夹 {folder}。", $"There is no policy folder {folder}.");

    public static LocalizedText LoadingThePolicy => new("载入政策", "loading the policy");

    public static LocalizedText AboutAsOf => new(
        "各案件截至哪一天；省略时用案件自己的 asOf，再省略时用最后一个事件的日期",
        "the day for all cases; without it, each case's own asOf, or the day of its last event");

    public static LocalizedText AboutTrace => new("逐个列出事件", "tell each event");

    public static LocalizedText AboutStrict => new("有事件不予受理时退出码也为 3", "exit with 3 also when an event was refused");

    public static LocalizedText AboutBadCases => new("把未能读取的行写到这个 csv 文件", "write the rows that cannot be read to this csv file");

    public static LocalizedText AboutReplay => new(
        "复核案件办理过程：各案件到了哪一步，为什么不予受理，下一步可办什么。退出码：0 完成（不予受理也是答复），1 失败，3 有行未能读取。",
        "replay the events of cases: where each stands, why an event was refused, what may happen next. Exit code: 0 done (a refusal "
        + "is an answer), 1 failed, 3 when rows could not be read.");

    public static LocalizedText AsOfIsADay => new("--as-of 应为日期，如 2020-06-10。", "--as-of must be a day such as 2020-06-10.");

    public static LocalizedText AboutSheet => new("只读这个工作表", "read this sheet alone");

    public static LocalizedText AboutIgnoredSheet => new(
        "这个工作表不是花名册的一部分；可写多次",
        "this sheet is no part of the roster; may be said more than once");

    public static LocalizedText AboutIgnoredColumn => new(
        "这一列不是事实，原样保留；可写多次",
        "this column is no fact and passes through; may be said more than once");

    public static LocalizedText AboutTemplate => new(
        "写一个空白花名册：政策的各列，附可选项和填写说明",
        "write an empty roster: the policy's columns, with lists to choose from and notes");

    public static LocalizedText AboutRosterTools => new("花名册的用具", "tools for rosters");

    public static LocalizedText AboutStore => new("案件库的文件（每行一条记录）", "the file of a store of cases (an entry a line)");

    public static LocalizedText AboutVerify => new(
        "核对存下的案件：重新判定每个案件，说明与存下的有何不同；对服务的数据库（--data、--database）还核对记录链、每日封存、列表、附件和留存"
        + "的政策。退出码：0 相同，1 失败，3 有不同或不能核对。",
        "decide stored cases again and say what would differ from what is stored; of the service's database (--data, --database) also the "
        + "chain of entries, closed days, lists, attachments and kept policies. Exit code: 0 nothing, 1 failed, 3 something "
        + "differs or cannot be verified.");

    public static LocalizedText NoStore(string file) => new($"没有案件库文件 {file}。", $"There is no store of cases {file}.");

    public static LocalizedText StoreUnreadable(string file, LocalizedText why) => new(
        $"{file} 读不出来：{why.Chinese}",
        $"{file} cannot be read: {why.English}");
}
