using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What is found in a procedure.</summary>
internal static partial class VerificationSentences
{
    public static LocalizedText NotExcluded(int tried, LocalizedText message) => new(
        FormattableString.Invariant($"无法排除，试办 {tried:N0} 个事件也没有找到实例：{message.Chinese}"),
        FormattableString.Invariant($"Cannot be excluded, and none of {tried:N0} events that were tried shows it: {message.English}"));

    public static LocalizedText StateNeverReached(ProcedureState state) => new(
        $"任何案件都到不了状态“{state.Label.Chinese}”（{state.Name}）",
        $"No case can come to stand in the state {state.Name}.");

    public static LocalizedText CaseCannotEnd(ProcedureState state) => new(
        $"有的案件到“{state.Label.Chinese}”（{state.Name}）状态后再也无法办结",
        $"A case that stands in {state.Name} may never be able to end.");

    public static LocalizedText EventNeverPossible(EventKind e) => new(
        $"事件“{e.Label.Chinese}”（{e.Name}）在任何情况下都不能办理",
        $"The event {e.Name} is possible in no case.");

    public static LocalizedText TransitionNeverTaken(EventKind e) => new(
        $"事件“{e.Label.Chinese}”的这一转移永远不会发生",
        $"This transition of {e.Name} is never taken.");

    public static LocalizedText TransitionsOverlap(EventKind e, ProcedureState state, string first, string second) => new(
        $"“{state.Label.Chinese}”状态下，事件“{e.Label.Chinese}”有两种去向同时成立（{first}、{second}）",
        $"In the state {state.Name} two transitions of {e.Name} can be open at once ({first} and {second}).");

    public static LocalizedText ProcedureInvariantBroken(LocalizedText invariant) => new(
        $"程序不变式“{invariant.Chinese}”不成立",
        $"The procedure's invariant \"{invariant.English}\" is broken.");

    /// <summary>Everything that is asked of a procedure.</summary>
    public static LocalizedText TheWholeProcedure => new(
        "程序和规则过于复杂，程序各项均未验证",
        "the procedure and its rules are too involved, and nothing of the procedure was proved");

    public static LocalizedText WhetherCasesEnd => new("各状态下的事项是否都能终结", "whether every case can end");

    public static LocalizedText WhetherPossible(EventKind e) => new(
        $"事件“{e.Label.Chinese}”及其各转移能否发生",
        $"whether {e.Name} and each of its transitions is possible");

    public static LocalizedText WhetherExclusive(EventKind e, ProcedureState state) => new(
        $"“{state.Label.Chinese}”状态下，事件“{e.Label.Chinese}”的转移是否互斥",
        $"whether the transitions of {e.Name} in the state {state.Name} exclude each other");
}
