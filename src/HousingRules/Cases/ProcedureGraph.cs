using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>A procedure as states and arrows, as its machine describes itself. What happens without moving a case is an arrow from a state
/// to itself.</summary>
/// <param name="Title">The policy's title.</param>
/// <param name="Steps">The steps that have a state, in the order of the text.</param>
/// <param name="States">The states.</param>
/// <param name="Arrows">The arrows, from the first state to the last: between two states one for all events that go on, and one for all
/// that set back.</param>
/// <param name="LeftOut">How many ways are left out that only record something where the case stands.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ProcedureGraph(
    LocalizedText Title,
    ImmutableArray<ProcedureStep> Steps,
    ImmutableArray<ProcedureState> States,
    ImmutableArray<ProcedureArrow> Arrows,
    int LeftOut)
{
    private readonly Sequence<ProcedureStep> _steps = Steps;
    private readonly Sequence<ProcedureState> _states = States;
    private readonly Sequence<ProcedureArrow> _arrows = Arrows;

    /// <summary>The steps that have a state, in the order of the text.</summary>
    public ImmutableArray<ProcedureStep> Steps { get => _steps; init => _steps = value; }

    /// <summary>The states.</summary>
    public ImmutableArray<ProcedureState> States { get => _states; init => _states = value; }

    /// <summary>The arrows, from the first state to the last: between two states one for all events that go on, and one for all that set
    /// back.</summary>
    public ImmutableArray<ProcedureArrow> Arrows { get => _arrows; init => _arrows = value; }

    // What may be recorded in more states than these belongs to none of them, and would hide what does.
    private const int FewStates = 2;

    /// <summary>The graph of a procedure.</summary>
    /// <param name="procedure">The procedure.</param>
    /// <param name="withEveryRecord">Whether to show also what may happen in many states and moves the case from none of them.</param>
    /// <exception cref="ArgumentNullException"><paramref name="procedure"/> is null.</exception>
    public static ProcedureGraph Of(Procedure procedure, bool withEveryRecord = false)
    {
        ArgumentNullException.ThrowIfNull(procedure);
        var ways = Ways(procedure);
        var loops = ways.Where(w => w.From == w.To).CountBy(w => w.Event).ToDictionary();
        var shown = ways.Where(w => withEveryRecord || w.From != w.To || loops[w.Event] <= FewStates).ToList();
        ImmutableArray<ProcedureArrow> arrows =
        [
            .. shown.GroupBy(w => (w.From, w.To, w.IsSetBack))
                .OrderBy(g => procedure.States.IndexOf(g.Key.From))
                    .ThenBy(g => procedure.States.IndexOf(g.Key.To))
                    .ThenBy(g => g.Key.IsSetBack)
                .Select(
                    g => new ProcedureArrow(
                        g.Key.From,
                        g.Key.To,
                        [.. g.Select(w => w.Event).OrderBy(e => e.Index.Value)],
                        g.Key.IsSetBack)),
        ];
        return new(
            procedure.Policy.Title,
            [.. procedure.Steps.Where(step => procedure.States.Any(s => s.Step == step))],
            procedure.States,
            arrows,
            ways.Count - shown.Count);
    }

    // A state from which a case returns stands in the machine once for each way into it; on paper it is one.
    private static List<Way> Ways(Procedure procedure) =>
    [
        .. CaseMachine.EdgesOf(procedure.Rules)
            .Select(e => new Way(e.From.State, e.To.State, e.Event, e.Transition.Declaration.IsSetBack))
            .Distinct(),
    ];

    private sealed record Way(ProcedureState From, ProcedureState To, EventKind Event, bool IsSetBack);
}

/// <summary>What leads a case from one state to another, or keeps it where it is.</summary>
/// <param name="From">Where the case stands before.</param>
/// <param name="To">Where it stands after.</param>
/// <param name="Events">The events that do so, in the procedure's order.</param>
/// <param name="IsSetBack">Whether they throw the case back until somebody mends something.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record ProcedureArrow(ProcedureState From, ProcedureState To, ImmutableArray<EventKind> Events, bool IsSetBack)
{
    private readonly Sequence<EventKind> _events = Events;

    /// <summary>The events that do so, in the procedure's order.</summary>
    public ImmutableArray<EventKind> Events { get => _events; init => _events = value; }

    /// <summary>Whether the case stays where it is.</summary>
    public bool IsLoop => From == To;
}
