using System.Numerics;
using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What a comparison of two policies says.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AllTogether(LocalizedText shift) => new($"各项合计：{shift.Chinese}", $"all together: {shift.English}");

    public static LocalizedText Less => new("少得", "less");

    public static LocalizedText LessInAll => new("共少", "less");

    public static LocalizedText More => new("多得", "more");

    public static LocalizedText MoreInAll => new("共多", "more");

    public static LocalizedText SumsNotKnown(int households) => new(
        $"{households:N0} 户的金额尚不清楚",
        $"of {households:N0} households the sum is not known");

    public static LocalizedText NothingChanges => new("对任何住户都没有变化。", "Nothing changes for any household.");

    public static LocalizedText NothingElseEither => new("办理程序和文字也都相同。", "The procedure and the texts are the same too.");

    public static LocalizedText FactsAdded(IEnumerable<string> facts) => new(
        $"新增事实：{string.Join("、", facts)}",
        $"facts added: {string.Join(", ", facts)}");

    public static LocalizedText FactsRemoved(IEnumerable<string> facts) => new(
        $"删除事实：{string.Join("、", facts)}",
        $"facts removed: {string.Join(", ", facts)}");

    public static LocalizedText OmittedOtherwise => new(
        "花名册未填该项的住户按新的默认值判定，结果可能不同；可用 --roster 逐户比较。",
        "Households of which a roster does not say it are decided by the new value, perhaps otherwise: compare them with --roster.");

    public static LocalizedText ValuesGone => new(
        "修订后的政策没有下列取值，有此取值的住户未作比较：",
        "The policy after does not have these values; households that have one are not compared:");

    public static LocalizedText ValuesNew => new(
        "新增的取值，原政策无法表示，有此取值的住户未作比较。",
        "A new value cannot be told to the policy before: households that have one are not compared.");

    public static LocalizedText SameWhereBothHaveValues => new(
        "判定：凡取值为两个政策都有的住户，结果、应办事项、材料和期限都相同。",
        "Determinations: outcomes, duties, papers and deadlines are the same for every household whose values both policies have.");

    public static LocalizedText SameWhereSameIsKnown => new(
        "判定：事实相同的住户，结果、应办事项、材料和期限都相同。",
        "Determinations: outcomes, duties, papers and deadlines are the same for every household of which the same is known.");

    public static LocalizedText SameForAll => new(
        "判定：任何住户的结果、应办事项、材料和期限都相同。",
        "Determinations: outcomes, duties, papers and deadlines are the same for every household.");

    public static LocalizedText SameButForTheUnfollowed => new(
        "判定：除下述无法判明者外，未发现变化。能否影响到户，请用 --roster 逐户比较。",
        "Determinations: but for what could not be followed, listed below, no change was found. Use --roster to compare "
        + "household by household.");

    public static LocalizedText DecidedDifferently(BigInteger changed, string share, int count, string kinds) => new(
        $"判定：{changed:N0} 种可能的住户结果不同（{share}），共 {count} 类：",
        $"{changed:N0} possible households are decided differently ({share}), in {kinds}:");

    public static LocalizedText SomeDecidedDifferently(int count, BigInteger changed, string share, string kinds) => new(
        $"判定：有住户结果不同，共 {count} 类；其中至少 {changed:N0} 种可能的住户（{share}），其余取决于数值运算，无法逐一计数：",
        $"Some possible households are decided differently, in {kinds}: at least {changed:N0} ({share}); how many more "
        + "hangs on comparisons of numbers and cannot be counted:");

    public static LocalizedText TextsOtherwise(int count, string texts) => new(
        $"另有 {count} 处文字不同，用 --texts 查看。",
        $"{texts} worded differently: see --texts.");

    public static LocalizedText TheseTextsOtherwise(int count, string texts) => new($"文字：{count} 处不同：", $"{texts} worded differently:");

    public static LocalizedText RowUnread => new("未能读取此行", "the row could not be read");

    public static LocalizedText Perhaps(LocalizedText words) => new($"可能 {words.Chinese}", $"perhaps {words.English}");

    public static LocalizedText NotKnownIs(LocalizedText fact) => new($"待查明 {fact.Chinese}", $"not known: {fact.English}");

    public static LocalizedText By => new("责任 ", "by ");

    public static LocalizedText Due => new("期限 ", "due ");

    public static LocalizedText With => new("材料 ", "with ");

    public static LocalizedText Namely => new("内容 ", "namely ");

    public static LocalizedText PerhapsAlso => new("可能还有 ", "perhaps also ");

    public static LocalizedText SmallerKinds(int kinds) => new(
        $"另有 {kinds} 类较小的变化，用 --format json 查看。",
        $"{kinds} smaller kinds more: see --format json.");

    public static LocalizedText NotCounted => new("取决于数值运算，未计数", "hangs on comparisons of numbers, not counted");

    public static LocalizedText BeforeAndAfter(string before, string after, string share) => new(
        $"修订前：{before}；修订后：{after}（{share}）",
        $"before: {before}; after: {after} ({share})");

    public static LocalizedText EveryHousehold(bool isAll) => new(
        isAll ? "全部住户" : "原为此结果的全部住户",
        isAll ? "every household" : "whoever was decided so before");

    public static LocalizedText Where => new("户：", "where ");

    public static LocalizedText AndOthers => new("另有条件较复杂的住户，未列全", "and others, under more conditions");

    public static LocalizedText AlsoLost(string outcomes) => new($"随之不再有：{outcomes}", $"with that no longer: {outcomes}");

    public static LocalizedText AlsoGained(string outcomes) => new($"随之增加：{outcomes}", $"with that also: {outcomes}");

    public static LocalizedText ForExampleHousehold => new("例：", "for example ");

    public static LocalizedText PaidOtherwise(LocalizedText outcome) => new(
        $"“{outcome.Chinese}”的金额算法、上限或标准表不同：各户差额请用 --roster 逐户比较",
        $"\"{outcome.English}\" is paid by another sum, cap or table: use --roster for what each household gets more or less");

    public static LocalizedText ComparisonMetItsBound(long steps) => new(
        $"未能判明：比较限 {steps:N0} 步，已用完；可能有住户结果不同",
        $"not decided: the comparison met its bound of {steps:N0} steps, and households may be decided differently");

    public static LocalizedText PerhapsBeforeAndAfter(string before, string after) => new(
        $"可能 修订前：{before}；修订后：{after}",
        $"perhaps before: {before}; after: {after}");

    public static LocalizedText NotFollowed(LocalizedText comparisons, string before, string after) => new(
        $"无法判明：{comparisons.Chinese}。可能 修订前：{before}；修订后：{after}",
        $"could not be followed: {comparisons.English}. Perhaps before: {before}; after: {after}");

    public static LocalizedText OtherTypeBefore => new(
        "此事实修订前后类型不同，取值无法对应，请用 --roster 逐户比较",
        "the fact is of another type before, and its values cannot be told to each other: use --roster to compare "
        + "household by household");

    public static LocalizedText NoneFoundAmong(int tried) => new(
        $"试算 {tried:N0} 户以内没有找到这样的住户，也无法排除",
        $"no such household was found among {tried:N0} tried, and none can be excluded");

    public static LocalizedText ProcedureDiffers(int count) => new(
        $"办理程序：{count} 处不同：",
        $"Procedure: {count} {(count == 1 ? "difference" : "differences")}:");

    public static LocalizedText ForExampleIs(string household) => new($"例：{household}", $"for example {household}");

    public static LocalizedText EventsAre(string events) => new($"办理：{events}", $"events: {events}");

    public static LocalizedText LastBeforeAndAfter(LocalizedText before, LocalizedText after) => new(
        $"最后一项 修订前：{before.Chinese}；修订后：{after.Chinese}",
        $"the last one, before: {before.English}; after: {after.English}");

    public static LocalizedText NoCaseShowsIt(int steps) => new(
        $"在 {steps:N0} 步以内没有找到能显出差别的案件",
        $"no case that shows it was found within {steps:N0} steps");

    public static LocalizedText ConditionNotFollowed => new(
        "条件含数值运算，是否真有差别无法判明",
        "the condition compares numbers that cannot be followed: whether it really differs is not decided");

    public static LocalizedText Before => new("修订前", "before");

    public static LocalizedText After => new("修订后", "after");

    public static LocalizedText DutiesBefore => new("修订前应办事项", "duties before");

    public static LocalizedText DutiesAfter => new("修订后应办事项", "duties after");

    public static LocalizedText PapersBefore => new("修订前材料", "papers before");

    public static LocalizedText PapersAfter => new("修订后材料", "papers after");

    public static LocalizedText DeadlinesBefore => new("修订前期限", "deadlines before");

    public static LocalizedText DeadlinesAfter => new("修订后期限", "deadlines after");

    public static LocalizedText ChangedHouseholds => new("变化的户", "changed households");

    public static LocalizedText ComparingHouseholds => new("逐户比较", "comparing households");

    public static LocalizedText OtherRows => new(
        "两个政策下读到的行不同，无法逐户比较。",
        "The roster has other rows under one policy than under the other, so households cannot be compared.");

    public static LocalizedText Changed => new("变化的户", "changed");

    /// <summary>How many households get less or more, by how much each, and in all.</summary>
    public static LocalizedText Shift(
        string count,
        LocalizedText way,
        LocalizedText range,
        string sum,
        LocalizedText inAll,
        LocalizedText? unit) => new(
        $"{count} 户{way.Chinese} {range.Chinese} {unit?.Chinese}，{inAll.Chinese} {sum} {unit?.Chinese}",
        $"{count} households get {range.English}{unit?.English} {way.English}, {sum}{unit?.English} {inAll.English} in all");

    public static LocalizedText FromTo(string least, string most) => new($"{least} 至 {most}", $"{least} to {most}");

    public static LocalizedText RosterCompared(string? roster, int households, int changed, int unread) => new(
        $"花名册 {roster}：{households:N0} 户，结果不同 {changed:N0} 户，未能读取 {unread:N0} 行。",
        $"Roster {roster}: {households:N0} households, {changed:N0} decided differently, {unread:N0} rows not read.");
}
