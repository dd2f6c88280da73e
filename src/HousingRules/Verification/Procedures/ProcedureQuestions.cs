using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What is asked of a procedure, for where there is no answer within the bound.</summary>
internal static class ProcedureQuestions
{
    public static LocalizedText Everything { get; } = new(
        "程序和规则过于复杂，程序各项均未验证",
        "the procedure and its rules are too involved, and nothing of the procedure was proved");

    public static LocalizedText Ends { get; } = new("各状态下的事项是否都能终结", "whether every case can end");

    public static LocalizedText Of(EventKind e) =>
        new($"事件“{e.Label.Chinese}”及其各转移能否发生", $"whether {e.Name} and each of its transitions is possible");

    public static LocalizedText Overlap(EventInState move) => new(
        $"“{move.From.State.Label.Chinese}”状态下，事件“{move.Event.Label.Chinese}”的转移是否互斥",
        $"whether the transitions of {move.Event.Name} in the state {move.From.State.Name} exclude each other");
}
