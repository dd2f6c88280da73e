using System.Collections.Frozen;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>What to write instead of a type that has no JSON of its own.</summary>
internal static class Instead
{
    private static readonly LocalizedText Names = new("请写它的名称或所需的属性", "Write its name, or the properties that you need.");

    private static readonly LocalizedText Whole = new(
        $"请写所属的 {nameof(Determination)} 或 {nameof(Explanation)}",
        $"Write the {nameof(Determination)} or the {nameof(Explanation)} that it is part of.");

    private static readonly LocalizedText OfPolicy = new(
        "请写政策的 Name 和 Digest，需要时从 PolicyLibrary 取",
        "Write the policy's Name and Digest, and take the policy from a PolicyLibrary.");

    private static readonly LocalizedText Part = new(
        $"请写所属的 {nameof(DeterminationForm)}、{nameof(ExplanationForm)} 或 {nameof(LedgerLineForm)}",
        $"Write the {nameof(DeterminationForm)}, {nameof(ExplanationForm)} or {nameof(LedgerLineForm)} that it is part of.");

    private static readonly LocalizedText OfCase = new(
        $"请写所属的 {nameof(CaseFile)}",
        $"Write the {nameof(CaseFile)} that it is made from.");

    private static readonly FrozenDictionary<Type, LocalizedText> Known = new Dictionary<Type, LocalizedText>
    {
        [typeof(Policy)] = OfPolicy,
        [typeof(Procedure)] = OfPolicy,
        [typeof(FactCatalog)] = OfPolicy,
        [typeof(RuleSet)] = OfPolicy,
        [typeof(Rule)] = OfPolicy,
        [typeof(SetDecision)] = Whole,
        [typeof(Duty)] = Whole,
        [typeof(Amount)] = Whole,
        [typeof(RuleExplanation)] = Whole,
        [typeof(OutcomeExplanation)] = Whole,
        [typeof(AmountExplanation)] = Whole,
        [typeof(MissingExplanation)] = Whole,
        [typeof(Change)] = Whole,
        [typeof(FactChange)] = Whole,
        [typeof(FactRange)] = Whole,
        [typeof(Reason)] = Whole,
        [typeof(CaseRecord)] = OfCase,
        [typeof(CaseDecision)] = OfCase,
        [typeof(CaseStanding)] = OfCase,
        [typeof(CaseReplay)] = OfCase,
        [typeof(ProblemItem)] = OfCase,
        [typeof(Ledger)] = new($"请写它的各行（{nameof(LedgerLine)}）", $"Write its lines ({nameof(LedgerLine)})."),
    }.ToFrozenDictionary();

    public static LocalizedText Of(Type type) => Known.TryGetValue(type, out var words) ? words
        : type.Namespace == typeof(Instead).Namespace ? Part
        : Names;
}
