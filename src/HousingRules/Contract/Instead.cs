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
    private static readonly LocalizedText Names = ContractSentences.WriteItsName;

    private static readonly LocalizedText Whole = ContractSentences.WriteWhatItIsPartOf(nameof(Determination), nameof(Explanation));

    private static readonly LocalizedText OfPolicy = ContractSentences.WriteThePolicysName;

    private static readonly LocalizedText Part = ContractSentences.WriteWhatItIsPartOf(
        nameof(DeterminationForm),
        nameof(ExplanationForm),
        nameof(LedgerLineForm));

    private static readonly LocalizedText OfCase = ContractSentences.WriteWhatItIsMadeFrom(nameof(CaseFile));

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
        [typeof(Ledger)] = ContractSentences.WriteItsLines(nameof(LedgerLine)),
    }.ToFrozenDictionary();

    public static LocalizedText Of(Type type) => Known.TryGetValue(type, out var words) ? words
        : type.Namespace == typeof(Instead).Namespace ? Part
        : Names;
}
