using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The procedure of a policy's cases. It is immutable and may be used by any number of threads at once. A policy of the same name
/// and digest is the same policy, however often it was loaded: its procedures take each other's cases and events.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
[DebuggerDisplay("{ToString(),nq}")]
public sealed class Procedure
{
    private static readonly ConditionalWeakTable<Policy, Procedure> Made = [];

    private readonly CaseOutcomes _outcomes;
    private readonly Desks _desks;
    private readonly Adoption _adoption;

    private Procedure(Policy policy, CompiledProcedure rules)
    {
        Policy = policy;
        Rules = rules;
        _outcomes = new(policy, rules);
        _desks = new(rules, _outcomes);
        _adoption = new(rules, _outcomes, policy);
        Rights = new(rules, policy);
    }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>The steps, in the order of the text.</summary>
    public ImmutableArray<ProcedureStep> Steps => Rules.Declaration.Steps;

    /// <summary>The states in which a case can stand.</summary>
    public ImmutableArray<ProcedureState> States => Rules.Declaration.States;

    /// <summary>The kinds of events.</summary>
    public ImmutableArray<EventKind> Events => Rules.Events;

    /// <summary>The outcomes that make an item of the ledger.</summary>
    public ImmutableArray<Outcome> Problems => [.. Rules.Problems.Select(p => p.Declaration.Outcome)];

    /// <summary>The levels that close an item, the first to close first; empty when items are not closed level by level.</summary>
    public ImmutableArray<FactOption> Levels => Rules.Declaration.CloseOut?.Levels.Options ?? [];

    /// <summary>What the text leaves open, and how the procedure reads it.</summary>
    public ImmutableArray<OpenPoint> OpenPoints => Rules.Declaration.OpenPoints;

    /// <summary>Who may record which event. Deciding an event never looks at it.</summary>
    public RecordingRights Rights { get; }

    /// <summary>The routes by which money is paid; empty when the procedure pays none.</summary>
    public ImmutableArray<FactOption> Routes => Rules.Declaration.Money?.Route.Options ?? [];

    /// <summary>The first day on which a case is opened.</summary>
    public static DateOnly FirstDay => Limits.FirstDay;

    /// <summary>The last day on which a case is opened: from here on every period can still be counted.</summary>
    public static DateOnly LastDay => Limits.LastDay;

    /// <summary>The procedure as compiled.</summary>
    internal CompiledProcedure Rules { get; }

    /// <summary>What the policy decides of the households of its cases.</summary>
    internal CaseOutcomes Outcomes => _outcomes;

    /// <summary>The procedure of a policy. It is made when it is first asked for, and kept with the policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentException">The policy has no <c>procedure.json</c>.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// Console.WriteLine(procedure.Policy.Name); // yiyuan/2020-06-06
    /// </code>
    /// </example>
    public static Procedure Of(Policy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Procedure is CompiledProcedure compiled
            ? Made.GetValue(policy, p => new(p, compiled))
            : throw new LocalizedArgumentException(
                CaseSentences.NoProcedure(policy.Name),
                nameof(policy));
    }

    /// <summary>Opens a household's case.</summary>
    /// <param name="household">Which household it is.</param>
    /// <param name="facts">What is known of it.</param>
    /// <param name="openedOn">The day; null for the first day of the policy.</param>
    /// <exception cref="ArgumentException">The sheet is of another policy.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day lies before the year 1000 or after the year 8999.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// Console.WriteLine(file.State.Name); // listed
    /// </code>
    /// </example>
    public CaseFile Open(HouseholdIdentity household, FactSheet facts, DateOnly? openedOn = null)
    {
        ArgumentNullException.ThrowIfNull(household);
        ArgumentNullException.ThrowIfNull(facts);
        if (!facts.Catalog.IsSameAs(Policy.Facts))
            throw new ArgumentException($"The sheet has the facts of another policy than {Policy.Name}.", nameof(facts));
        if (openedOn < FirstDay || openedOn > LastDay)
            throw new ArgumentOutOfRangeException(
                nameof(openedOn),
                FormattableString.Invariant(
                    $"A case is opened between {FirstDay:yyyy-MM-dd} and {LastDay:yyyy-MM-dd}."));
        var opening = CaseOpening.Of(Rules, _outcomes, household, new(Policy.Facts, facts.Codes), openedOn ?? Policy.InForceFrom);
        return CaseFile.Of(opening);
    }

    /// <summary>An event without evidence, to which <see cref="CaseEvent.With(string, bool)"/> and its like add some.</summary>
    /// <param name="name">The kind of event.</param>
    /// <param name="date">The day.</param>
    /// <exception cref="ArgumentException">There is no such kind; the message names the nearest.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// Console.WriteLine(procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D")); // appraised 2020-06-08
    /// </code>
    /// </example>
    public CaseEvent Event(string name, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Rules.ByName.TryGetValue(name, out var e)
            ? new(e, name, date, [], [])
            : throw new ArgumentException(
                $"The procedure of {Policy.Name} has no event "
                + $"\"{name}\".{NearestName.DidYouMean(name, Rules.ByName.Keys)[Language.English]}",
                nameof(name));
    }

    /// <summary>Reads an event from its file form. What cannot be read of it is kept in <see cref="CaseEvent.Problems"/>, and a case
    /// refuses it.</summary>
    /// <param name="json">An object with <c>event</c>, <c>date</c> and the evidence.</param>
    /// <exception cref="ArgumentException"><paramref name="json"/> is no object.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var happened = procedure.Read(JsonElement.Parse("""{ "event": "appraised", "date": "2020-06-08", "grad": "D" }"""));
    /// Console.WriteLine(happened.Problems[0].Code); // UNKNOWN_EVIDENCE:grad
    /// </code>
    /// </example>
    public CaseEvent Read(JsonElement json) => new CaseEventReader(Rules).Read(json);

    /// <summary>Decides an event: the file with it, or why not. Nothing else is asked than the file and the event.</summary>
    /// <param name="file">The case, opened by this procedure.</param>
    /// <param name="happened">The event, made by this procedure.</param>
    /// <exception cref="ArgumentException">The case or the event is of another procedure.</exception>
    /// <exception cref="TransitionsOverlapException">The procedure has a mistake: it lets the case go two ways.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// var decision = procedure.Decide(file, procedure.Event("agreementSigned", new(2020, 6, 9)));
    /// Console.WriteLine(decision.IsAccepted); // False
    /// Console.WriteLine(decision.Refusals[0].Code); // AGREEMENT_PARTY_MISSING:town
    /// </code>
    /// </example>
    public CaseDecision Decide(CaseFile file, CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var own = Own(file);
        var fold = new CaseFold(own);
        var judgement = _desks.At((fold, happened: _adoption.Of(happened)), static (desk, asked) => desk.Judge(asked.fold, asked.happened));
        if (judgement.Record is not { } record)
            return new(own, null, judgement.Refusals);
        fold.Append(record);
        return new(fold.ToFile(), record, []);
    }

    /// <summary>How a case stands as of a day: what may happen next, from which day on, by whom, how late it is.</summary>
    /// <param name="file">The case, opened by this procedure.</param>
    /// <param name="day">The day; events after it are left out.</param>
    /// <exception cref="ArgumentException">The case is of another procedure.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// var standing = procedure.Standing(file, new DateOnly(2020, 6, 9));
    /// Console.WriteLine(standing.Permitted[0].Kind.Name); // appraised
    /// </code>
    /// </example>
    public CaseStanding Standing(CaseFile file, DateOnly day)
    {
        var then = AsOf(file, day);
        return _desks.At(then, (desk, file) => new StandingReader(Rules, desk.Sheet, file, day).Read());
    }

    /// <summary>From which day on a case stands as it does, as long as nothing more happens in it: all periods that run are over, and only
    /// the days by which it is late (<see cref="CaseDeadline.DaysLate"/>) go on.</summary>
    /// <param name="file">The case, opened by this procedure.</param>
    /// <returns>Not before its last event; null when the policy asks what day it is, so that there may be no such day.</returns>
    /// <exception cref="ArgumentException">The case is of another procedure.</exception>
    public DateOnly? SteadyFrom(CaseFile file)
    {
        var own = Own(file);
        return Rules.Catalog.Today is not null ? null : Rules.Periods
            .Where(p => own.HappenedOn[p.Since.Index] is not null)
            .Select(p => p.Rule.Count(own.HappenedOn[p.Since.Index]!.Value, Rules.Calendar).EarliestNextStep)
            .Append(own.LastDay)
            .Max();
    }

    /// <summary>The first day by which something must have happened in a case that has not, as of its last event.</summary>
    internal DateOnly? Due(CaseFile file) =>
        _desks.At(Own(file), (desk, file) => new StandingReader(Rules, desk.Sheet, file, file.LastDay).Due());

    /// <summary>A case as it was at the end of a day: with the events up to it.</summary>
    /// <param name="file">The case, opened by this procedure.</param>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentException">The case is of another procedure.</exception>
    public CaseFile AsOf(CaseFile file, DateOnly day)
    {
        var own = Own(file);
        return own.LastDay <= day ? own : CaseFold.Of(own.Opening, own.History.TakeWhile(r => r.Event.Date <= day)).ToFile();
    }

    /// <summary>Decides a series of events one after the other. A refused event is told and left out.</summary>
    /// <param name="opened">The case before them.</param>
    /// <param name="events">The events, in the order in which they were handed in.</param>
    /// <exception cref="ArgumentException">The case or an event is of another procedure, or an event is null.</exception>
    /// <exception cref="TransitionsOverlapException">The procedure has a mistake: it lets a case go two ways.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var file = procedure.Open(
    ///     new HouseholdIdentity("370323-001", null, "南麻街道", "甲村"),
    ///     procedure.Policy.NewSheet().Set("registeredPoor", true),
    ///     openedOn: new DateOnly(2020, 6, 8));
    /// var replay = procedure.Replay(file, [procedure.Event("appraised", new(2020, 6, 8)).With("grade", "D")]);
    /// Console.WriteLine(replay.File.State.Name); // problemListed
    /// </code>
    /// </example>
    public CaseReplay Replay(CaseFile opened, IEnumerable<CaseEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var fold = new CaseFold(Own(opened));
        var steps = _desks.At(fold, (desk, now) => StepsOf(desk, now, events));
        return new(fold.ToFile(), steps);
    }

    /// <summary>The case as this procedure's own: itself, or, opened under the same policy loaded once more, the same on this procedure's
    /// declarations.</summary>
    /// <exception cref="ArgumentException">It is of another policy.</exception>
    internal CaseFile Own(CaseFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Rules.States.Has(file.MachineState) ? file
            : _adoption.Of(file) is { } adopted ? adopted
            : throw new ArgumentException(
                $"The case was opened under {file.Determination.Policy}, not by this procedure of {Policy.Name}.",
                nameof(file));
    }

    private ImmutableArray<CaseStep> StepsOf(CaseDesk desk, CaseFold fold, IEnumerable<CaseEvent> events)
    {
        var steps = ImmutableArray.CreateBuilder<CaseStep>(events is ICollection<CaseEvent> counted ? counted.Count : 4);
        foreach (var happened in events)
            steps.Add(Step(desk, fold, _adoption.Of(happened ?? throw new ArgumentException("An event is null.", nameof(events)))));
        return steps.DrainToImmutable();
    }

    private static CaseStep Step(CaseDesk desk, CaseFold fold, CaseEvent happened)
    {
        var judgement = desk.Judge(fold, happened);
        if (judgement.Record is { } record)
            fold.Append(record);
        return new(happened, judgement.Record, judgement.Refusals);
    }

    /// <summary>The policy, and how much its procedure declares.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Policy.Name}: {States.Length} states, {Events.Length} events");
}
