using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the HTTP API says when it does not answer.</summary>
internal static partial class HostSentences
{
    public static LocalizedText BadJson => new("请求体不是所要求的 JSON", "The body is not the JSON that is asked for.");

    public static LocalizedText MendJson =>
        new("按 /openapi/v1.json 中的格式改正 path 所指之处", "Mend it where the path points, as /openapi/v1.json says.");

    public static LocalizedText UnreadableAt(string path) => new(
        $"{path}：不是 JSON，或类型、取值、键名不符（不接受未知的键和重复的键）",
        $"{path}: no JSON, or another type, value or key than is asked for (no unknown key, none twice).");

    public static LocalizedText BadRequestAt => new("请求有误", "The request has mistakes.");

    public static LocalizedText MendRequest => new("逐条改正后重新提交", "Mend each of them and ask again.");

    public static LocalizedText UnknownParameter(string nearest) => new(
        $"没有这个参数；可用的参数：{nearest}",
        $"There is no such parameter; there are: {nearest}.");

    public static LocalizedText ParameterTwice => new("参数给了两次，只能给一次", "The parameter stands twice; give it once.");

    public static LocalizedText NoDay => new("应为日期，例如 2020-06-10", "This must be a day, such as 2020-06-10.");

    public static LocalizedText NoPlaceInList => new("应为上一页给出的 next", "This must be the next that the page before says.");

    public static LocalizedText NoTruth => new("应为 true 或 false", "This must be true or false.");

    public static LocalizedText NoNumber(int from, int to) =>
        new($"应为 {from} 到 {to} 之间的整数", $"This must be a whole number from {from} to {to}.");

    public static LocalizedText NoText(int most) => new(
        $"应为 1 到 {most} 个字，不含控制字符",
        $"This must be a text of 1 to {most} characters without control characters.");

    public static LocalizedText NotOneOf(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return new($"应为以下之一：{string.Join("、", all)}", $"This must be one of: {string.Join(", ", all)}.");
    }

    public static LocalizedText TooSlow => new("请求体传得太慢，已停止接收", "The body came in too slowly; it was given up.");

    public static LocalizedText NotUnderstood => new("事实不能按该政策读出", "The facts cannot be read under the policy.");

    public static LocalizedText MendFacts =>
        new("改正后重新提交；可用的事实见该政策的 facts", "Mend them and ask again; the policy's facts say what there is.");

    public static LocalizedText NotSignedIn => new("没有密钥，或密钥无效、已停用", "There is no key, or it is none of this service, or it was revoked.");

    public static LocalizedText SendAKey => new("以 Authorization: Bearer 密钥 发送请求", "Send Authorization: Bearer KEY.");

    public static LocalizedText NotForThisKey => new("该密钥没有角色，不能使用此接口", "The key has no role and may not ask this.");

    public static LocalizedText LetAdministratorSet => new("请管理员为密钥设定角色和区域", "Let an administrator give it a role and a place.");

    public static LocalizedText NoSuchAddress => new("没有这个地址", "There is nothing at this address.");

    public static LocalizedText LookAtTheDocument => new("地址见 /openapi/v1.json", "/openapi/v1.json lists the addresses.");

    public static LocalizedText OtherMethod => new("此地址不接受这种方法", "This address does not take the method.");

    public static LocalizedText OtherContent => new("请求体应为 application/json", "The body must be application/json.");

    public static LocalizedText NoSuchCase => new("没有这个案件，或不在该密钥的区域内", "There is no such case in the place of the key.");

    public static LocalizedText CheckTheCaseId => new("核对案件编号和密钥的区域", "Check the case's id and the key's place.");

    public static LocalizedText CaseHasMoved => new("案件已有新的记录，版本不符", "The case has moved on: it has another version than was expected.");

    public static LocalizedText LookAndAskAgain =>
        new("看过 since 中的记录后，以新的版本重新提交", "Look at what came since, and ask again with its version.");

    public static LocalizedText CommandTaken => new(
        "同一个命令编号已用于另一内容",
        "The command id was used for something else.");

    public static LocalizedText TakeAnotherId => new("另一件事要用新的命令编号", "Another command takes an id of its own.");

    public static LocalizedText Refused422 => new("不能受理", "It is refused.");

    public static LocalizedText DoTheRemedies => new("按 refusals 中各条的办法处理后重新提交", "Do what the refusals say, and ask again.");

    public static LocalizedText NotYours => new("该密钥的角色不能登记此事", "The key's role may not record this.");

    public static LocalizedText NoSuchPolicy => new("没有这个政策", "There is no such policy.");

    public static LocalizedText TakeALoadedPolicy(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return new($"已载入的政策：{string.Join("、", all)}", $"Loaded are: {string.Join(", ", all)}.");
    }

    public static LocalizedText TakeALaterDay => new("改用施行之后的日期", "Take a day on which it is in force.");

    public static LocalizedText PolicyBroken => new("当天施行的政策有错误，没有载入", "The policy in force on that day has mistakes and is not loaded.");

    public static LocalizedText LetPolicyBeMended => new("请管理员用 check 检查并改正政策", "Let an administrator mend it; check names the mistakes.");

    public static LocalizedText CaseCannotBeRead =>
        new("案件所依据的政策没有载入，或存储的内容已损坏", "The case's policy is not loaded, or what is stored is damaged.");

    public static LocalizedText LetCaseBeMended =>
        new("请管理员载入该政策，或用 verify 核查", "Let an administrator load the policy, or look with verify.");

    public static LocalizedText DayBeforeOpening(DateOnly opened) => new(
        $"该案 {opened:yyyy-MM-dd} 才开立，那一天还没有",
        $"The case was opened on {opened:yyyy-MM-dd} and was not there on that day.");

    public static LocalizedText TooLarge => new("请求体太大", "The body is too large.");

    public static LocalizedText TooManyAtOnce(int most) => new($"一次最多 {most} 件", $"At most {most} can be handed in at once.");

    public static LocalizedText SplitIt =>
        new("分几次提交；命令编号不变，重复提交也只记一次", "Hand it in in parts; with the same command ids nothing is stored twice.");

    public static LocalizedText TooFast => new("请求太多", "Too many requests.");

    public static LocalizedText WaitAWhile => new("按 Retry-After 所示的秒数稍后再试", "Wait as many seconds as Retry-After says.");

    public static LocalizedText TookTooLong => new("超过了时间限制，没有答复", "It took longer than is allowed and was not answered.");

    public static LocalizedText AskForLess => new("缩小范围，或以相同的命令编号再试", "Ask for less, or try again with the same command ids.");

    public static LocalizedText StorageAway => new("数据库暂时不能使用", "The database cannot be used for the moment.");

    public static LocalizedText TryAgainSame =>
        new("稍后以相同的命令编号再试，不会重复记录", "Try again later with the same command ids; nothing is stored twice.");

    public static LocalizedText CheckIsRunning => new("检查正在进行，还没有结果", "The check is still running.");

    public static LocalizedText LedgerNotWhole => new("有案件没有计入，工作簿不能生成", "Some cases could not be added, so there is no whole workbook.");

    public static LocalizedText ProcedureForksHere =>
        new("政策的工作流程有错误：同一事件有两种去向", "The policy's procedure has a mistake: it lets a case go two ways.");

    public static LocalizedText InsideTheService => new("服务内部错误，没有答复", "An error inside the service; it was not answered.");

    public static LocalizedText ReportIt => new("请把时间和地址告诉管理员", "Tell an administrator the time and the address.");

    public static LocalizedText TwoPlaces => new("更改只写事实，不写 id 和 place", "A change names facts, and neither id nor place.");

    public static LocalizedText NoHouseholdHere => new("该户没有 id，以它作为案件编号", "The household has no id, which becomes the case's.");

    public static LocalizedText EventOrWithdraw => new(
        "写明替换的 event，或写 withdraw: true 撤销，二者取一",
        "Give the event that stands instead, or withdraw: true, and not both.");

    public static LocalizedText NotInAnAddress => new(
        "案件编号要写在网址里，不能是“.”“..”，也不能含有“%2F”",
        "A case's id stands in addresses: it is not \".\" or \"..\", and holds no \"%2F\".");
}
