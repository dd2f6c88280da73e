using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>A procedure as parts that have names, so that two can be compared: what is written of each, and its conditions as
/// diagrams.</summary>
internal sealed class ProcedureParts
{
    private readonly Policy _policy;
    private readonly CompiledProcedure _procedure;
    private readonly PartWords _words;

    public ProcedureParts(Policy policy, PolicyDiagrams diagrams, JointPolicies joint)
    {
        _policy = policy;
        _procedure = (CompiledProcedure)policy.Procedure!;
        _words = new(policy, diagrams, joint);
    }

    public ImmutableArray<Written> Read() =>
    [
        .. _procedure.Declaration.States.Select(State),
        .. _procedure.Declaration.Evidence.Select(Evidence),
        .. _procedure.Declaration.Periods.Select(Period),
        .. new EventParts(_procedure, _words).Read(),
        .. _procedure.Problems.Select(Problem),
        .. _procedure.Problems.SelectMany(
            p => _words.Guards("problemGuard", p.Declaration.Outcome.Name, p.Declaration.Outcome.Label, p.Requires)),
        .. CloseOut(),
        .. _procedure.Declaration.OnBehalf.Select(OnBehalf),
        .. Money(),
        .. _procedure.Deadlines.Select(Deadline),
        .. _procedure.Declaration.TimeLimits.Select(TimeLimit),
        .. _procedure.Marks.Select(
            m => new Written("mark", m.Declaration.Name, m.Declaration.Label, [_words.Condition("when", m.Declaration.When, m.When)])),
        .. _procedure.Invariants.Select(Invariant),
        Refusals(),
    ];

    private Written State(ProcedureState state) => new("state", state.Name, state.Label,
    [
        ("step", state.Step.Label),
        ("owners", PartWords.Labels(state.Owners.Select(a => a.Label))),
        ("due", _words.Day(state.Due)),
        ("initial", PartWords.Truth(state.IsInitial)),
        ("final", PartWords.Truth(state.IsFinal)),
        ("blocksWhenOverdue", PartWords.Truth(state.BlocksWhenOverdue)),
    ]);

    private static Written Evidence(FactDeclaration fact) => new("evidence", fact.Name, fact.Label,
    [
        ("type", fact.Type.Kind.Label),
        ("values", PartWords.Names(fact.Options.Select(o => o.Name))),
        ("bounds", LocalizedText.Same(FormattableString.Invariant($"{fact.Bounds.Least} .. {fact.Bounds.Greatest}"))),
        ("omitted", new(FactValue.Omitted(fact).Label(Language.Chinese), FactValue.Omitted(fact).Label(Language.English))),
    ]);

    private Written Period(PeriodDeclaration period) => new("period", period.Name, period.Label,
    [
        ("since", _words.Event(period.Since)),
        ("days", _words.Setting(period.Days)),
        ("countsFirstDay", _words.Setting(period.CountsFirstDay)),
        ("unit", _words.Setting(period.Unit)),
        ("rollsOver", _words.Setting(period.RollsOver)),
        ("shownThrough", period.ShownThrough?.Label ?? FactSentences.None),
        ("restDayWarning", LocalizedText.Same(period.RestDay?.Code ?? "")),
    ]);

    private Written Problem(CompiledProblem problem) => new("problem", problem.Declaration.Outcome.Name, problem.Declaration.Outcome.Label,
    [
        ("item", LocalizedText.Same(problem.Declaration.Item)),
        ("due", _words.Day(problem.Declaration.Due)),
    ]);

    private IEnumerable<Written> CloseOut()
    {
        if (_procedure.Declaration.CloseOut is { } close)
            yield return new("closeOut", close.Event, _words.Event(close.Event),
            [
                ("levels", PartWords.Labels(close.Levels.Options.Select(o => o.Label))),
                ("problem", close.Problem?.Label ?? FactSentences.None),
                .. close.ClosedBy.Select(
                    c => new WrittenValue(
                        $"closedBy {close.Levels.Options[c.Level.Value].Name}",
                        PartWords.Labels(c.Actors.Select(a => a.Label)))),
                ("codes", PartWords.Names([close.Skipped.Code, close.NothingOpen.Code])),
            ]);
    }

    private static Written OnBehalf(OnBehalfDeclaration rights) => new("onBehalf", rights.Actor.Name, rights.Actor.Label,
    [
        ("recordedBy", PartWords.Labels(rights.RecordedBy.Select(a => a.Label))),
    ]);

    private IEnumerable<Written> Money()
    {
        if (_procedure.Declaration.Money is { } money)
            yield return new("money", "money", VerificationSentences.Subsidy,
            [
                ("agreedBy", _words.Event(money.AgreedBy)),
                ("agreed", money.Agreed.Label),
                ("paidBy", _words.Event(money.PaidBy)),
                ("paid", money.Paid.Label),
                ("route", PartWords.Labels(money.Route.Options.Select(o => o.Label).Prepend(money.Route.Label))),
                ("due", money.Due is { } due ? PartWords.Labels(due.Outcomes.Select(o => o.Label)) : FactSentences.None),
                ("refusesMoreThanDue", PartWords.Truth(money.Due is { Refuses: true })),
                ("stages", PartWords.Labels(_procedure.Money!.Stages.Select(Stage))),
                ("digits", LocalizedText.Same(money.Stages?.Digits.ToString(CultureInfo.InvariantCulture) ?? "")),
                (
                    "codes",
                    PartWords.Names(
                        new[] { money.Exceeded, money.Due?.Exceeded, money.Stages?.Exceeded }.OfType<RefusalWords>().Select(w => w.Code))),
            ]);
    }

    private static LocalizedText Stage(CompiledStage stage)
    {
        var share = stage.Percent is { } percent ? FormattableString.Invariant($"{percent}%") : null;
        return VerificationSentences.Share(stage.Named.Label, share);
    }

    private Written Deadline(CompiledDeadline deadline) => new(
        "deadline",
        deadline.Declaration.Milestone,
        _words.Day(deadline.Declaration.Milestone),
    [
        ("day", _words.Day(deadline.Declaration.Milestone)),
        _words.Condition("appliesWhen", deadline.Declaration.AppliesWhen, deadline.AppliesWhen),
        .. deadline.Parts.Select(p => _words.Condition($"part {p.Declaration.Name}", p.Declaration.When, p.When)),
        ("periods", PartWords.Names(deadline.Declaration.Periods)),
        _words.Condition("periodsWhen", deadline.Declaration.PeriodsWhen, deadline.PeriodsWhen),
    ]);

    private Written TimeLimit(TimeLimitDeclaration limit)
    {
        var (from, until) = (_words.Event(limit.From), _words.Event(limit.Until));
        return new(
            "timeLimit",
            $"{limit.From} -> {limit.Until}",
            new($"{from.Chinese} → {until.Chinese}", $"{from.English} -> {until.English}"),
            [
                ("days", _words.Setting(limit.Days)),
                ("countsFirstDay", _words.Setting(limit.CountsFirstDay)),
                ("unit", _words.Setting(limit.Unit)),
                ("rollsOver", _words.Setting(limit.RollsOver)),
                ("refusesLate", limit.Refuses ? FactSentences.Yes : FactSentences.No),
                ("codes", LocalizedText.Same(limit.Words.Code)),
            ]);
    }

    private Written Invariant(Cases.CompiledInvariant invariant)
    {
        var written = invariant.Declaration;
        return new("procedureInvariant", written.Name, written.Label,
        [
            ("of", LocalizedText.Same(written.Event ?? written.State?.Name ?? written.Problem?.Name ?? "")),
            _words.Condition("when", written.When, invariant.When),
            _words.Condition("holds", written.Holds, invariant.Holds),
        ]);
    }

    private Written Refusals()
    {
        var said = _procedure.Declaration.Refusals;
        return new("refusals", "refusals", VerificationSentences.StandingRefusals,
        [
            ("codes", PartWords.Names(new RefusalWords?[]
            {
                said.NotPermitted, said.OutOfOrder, said.UnknownEvent, said.UnknownEvidence, said.MissingEvidence,
                said.InvalidEvidence, said.Undetermined, said.NotYourEvent, said.NotYourLevel,
            }.OfType<RefusalWords>().Select(w => w.Code))),
        ]);
    }
}
