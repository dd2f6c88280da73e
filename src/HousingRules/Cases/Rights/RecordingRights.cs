using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Who may record which event, as the procedure declares it: those who do it, those who record on behalf of one of them, and of a
/// close-out only those of its level. Deciding an event never looks at this. It is immutable and may be used by any number of threads at
/// once.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class RecordingRights
{
    private readonly CompiledProcedure _procedure;
    private readonly PolicyKey _policy;
    private readonly RightsWords _words;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _for;

    internal RecordingRights(CompiledProcedure procedure, Policy policy)
    {
        _procedure = procedure;
        _policy = new(policy.Name, policy.Digest);
        _words = new(procedure, policy);
        _for = policy.Actors.Keys.ToFrozenDictionary(name => name, Represented, StringComparer.Ordinal);
    }

    /// <summary>In whose names an actor may record: its own first, then of those on whose behalf it records, in the order of the file.
    /// </summary>
    /// <param name="actor">The actor's name.</param>
    /// <returns>Names of actors; empty when the policy has no such actor.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="actor"/> is null.</exception>
    public ImmutableArray<string> For(string actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return _for.TryGetValue(actor, out var names) ? names : [];
    }

    /// <summary>In whose names, of those who do an event, an actor may record it.</summary>
    /// <param name="actor">The actor's name.</param>
    /// <param name="kind">The kind of event.</param>
    /// <returns>Names of actors of the event, in the event's order; empty when the actor may not record it, and of an event that names
    /// nobody.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The event is of another policy.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var applied = procedure.Events.First(e => e.Name == "applicationSubmitted");
    /// Console.WriteLine(string.Join(", ", procedure.Rights.DoneBy("village", applied))); // household, village
    /// </code>
    /// </example>
    public ImmutableArray<string> DoneBy(string actor, EventKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (kind.Policy != _policy)
            throw new ArgumentException($"The event {kind.Name} is of {kind.Policy.Name}, not of {_policy.Name}.", nameof(kind));
        var represented = For(actor);
        return [.. kind.Actors.Select(a => a.Name).Where(name => represented.Contains(name))];
    }

    /// <summary>Why an actor may not record an event.</summary>
    /// <param name="actor">The actor's name.</param>
    /// <param name="happened">The event, with its evidence: that of a close-out names the level.</param>
    /// <returns>The refusal; null when the actor may record it. Whether the event is lawful is another question.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The event is of another policy.</exception>
    /// <example>
    /// <code>
    /// var procedure = Procedure.Of(PolicyLibrary.BuiltIn.Newest("yiyuan"));
    /// var closed = procedure.Event("closedOut", new(2020, 6, 20)).With("levels", ["county"]);
    /// Console.WriteLine(procedure.Rights.Refuses("village", closed)); // NOT_YOUR_LEVEL:county
    /// </code>
    /// </example>
    public Refusal? Refuses(string actor, CaseEvent happened)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(happened);
        // An event of no kind is nobody's, and says itself what is wrong with it.
        if (happened.Kind is not { } kind)
            return happened.Problems[0];
        var names = DoneBy(actor, kind);
        return names.IsEmpty ? _words.NotYourEvent(kind, Recorders(kind.Actors)) : RefusesLevel(names, happened);
    }

    /// <summary>Everyone who may record what an actor does: itself first.</summary>
    internal IEnumerable<string> RecordersOf(string actor) => Recorders(actor).Prepend(actor);

    /// <summary>The actors and the procedure's policy.</summary>
    public override string ToString() => FormattableString.Invariant($"{_policy.Name}: {_for.Count} actors");

    private ImmutableArray<string> Represented(string actor) =>
    [
        actor,
        .. _procedure.Declaration.OnBehalf.Where(b => b.RecordedBy.Any(a => a.Name == actor)).Select(b => b.Actor.Name),
    ];

    private Refusal? RefusesLevel(ImmutableArray<string> names, CaseEvent happened)
    {
        if (_procedure.Declaration.CloseOut is not { } closeOut || closeOut.Event != happened.Name)
            return null;
        var named = happened.Evidence.FirstOrDefault(v => v.Fact?.Name == closeOut.Levels.Name);
        if (named.Fact is null)
            return null;
        foreach (var level in named.Members())
        {
            var closing = closeOut.ClosedBy.First(c => closeOut.Levels.Options[c.Level.Value].Name == level.Name);
            if (!closing.Actors.Any(a => names.Contains(a.Name)))
                return _words.NotYourLevel(happened.Kind!, level, Recorders(closing.Actors));
        }

        return null;
    }

    private IEnumerable<string> Recorders(ImmutableArray<Actor> actors) =>
        actors.SelectMany(a => RecordersOf(a.Name)).Distinct(StringComparer.Ordinal);

    private IEnumerable<string> Recorders(string actor) =>
        _procedure.Declaration.OnBehalf.Where(b => b.Actor.Name == actor).SelectMany(b => b.RecordedBy).Select(a => a.Name);
}
