using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Ledgers;
using HousingRules.Policies;

namespace HousingRules.Contract;

/// <summary>What writes and reads each type of this library that stands in the contract, or says that nothing does.</summary>
internal static class ContractConverters
{
    private static readonly FrozenDictionary<Type, JsonConverter> Forms = new Dictionary<Type, JsonConverter>
    {
        [typeof(LocalizedText)] = new FormConverter<LocalizedText, LocalizedTextJson>(),
        [typeof(Refusal)] = new FormConverter<Refusal, RefusalJson>(),
        [typeof(FactForm)] = new FormConverter<FactForm, FactFormJson>(),
        [typeof(HouseholdForm)] = new FormConverter<HouseholdForm, HouseholdFormJson>(),
        [typeof(DeterminationForm)] = new FormConverter<DeterminationForm, DeterminationFormJson>(),
        [typeof(ExplanationForm)] = new FormConverter<ExplanationForm, ExplanationFormJson>(),
        [typeof(LedgerLineForm)] = new FormConverter<LedgerLineForm, LedgerLineFormJson>(),
        [typeof(DutyForm)] = new FormConverter<DutyForm, DutyFormJson>(),
        [typeof(AmountForm)] = new FormConverter<AmountForm, AmountFormJson>(),
        [typeof(RuleForm)] = new FormConverter<RuleForm, RuleFormJson>(),
        [typeof(MissingForm)] = new FormConverter<MissingForm, MissingFormJson>(),
        [typeof(NotDecidedForm)] = new FormConverter<NotDecidedForm, NotDecidedFormJson>(),
        [typeof(ChangeForm)] = new FormConverter<ChangeForm, ChangeFormJson>(),
        [typeof(AmountStepsForm)] = new FormConverter<AmountStepsForm, AmountStepsFormJson>(),
        [typeof(FactValue)] = Written<FactValue, FactFormJson>(nameof(FactForm), "form.Under(policy.Facts)"),
        [typeof(FactSheet)] = Written<FactSheet, HouseholdFormJson>(nameof(HouseholdForm), "form.Under(policy.Facts)"),
        [typeof(Household)] = Written<Household, HouseholdFormJson>(nameof(HouseholdForm), "form.Under(policy.Facts)"),
        [typeof(Determination)] = Written<Determination, DeterminationFormJson>(nameof(DeterminationForm), null),
        [typeof(Explanation)] = Written<Explanation, ExplanationFormJson>(nameof(ExplanationForm), null),
        [typeof(LedgerLine)] = Written<LedgerLine, LedgerLineFormJson>(nameof(LedgerLineForm), null),
        [typeof(CaseFile)] = new WrittenFormConverter<CaseFile, CaseFormJson>(
            ContractSentences.ReadItUnderAProcedure(nameof(CaseJson), nameof(CaseJson.Read))),
        [typeof(CaseEvent)] = new WrittenFormConverter<CaseEvent, CaseFormJson>(
            ContractSentences.ReadItByAProcedure(nameof(Procedure.Read))),
    }.ToFrozenDictionary();

    // The forms stand above the types that are written in them, which know only that there are some.
#pragma warning disable CA2255 // It sets one field of this assembly, and there is no other moment before the first use of any type.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Stand() => JsonForm.Converters = Of;

    private static JsonConverter Of(Type type) => Forms.TryGetValue(type, out var form)
        ? form
        : (JsonConverter)Activator.CreateInstance(typeof(NoFormConverter<>).MakeGenericType(type), Instead.Of(type))!;

    private static WrittenFormConverter<T, TForm> Written<T, TForm>(string form, string? under)
        where TForm : IWrittenForm<T> => new(ContractSentences.ReadAForm(form, under));
}
