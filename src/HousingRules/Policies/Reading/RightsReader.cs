using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads who may record what: in whose name others record, and who closes at which level.</summary>
internal sealed class RightsReader(
    FindingList findings,
    ProcedureNames names,
    List<TextNode> citations,
    ImmutableArray<EventDeclaration> events)
{
    private readonly HashSet<string> _represented = new(StringComparer.Ordinal);

    /// <summary>Who may record what an actor did; null when there is no such actor.</summary>
    public OnBehalfDeclaration? OnBehalf(ObjectReader o)
    {
        var (name, recorders) = (o.Text("Actor"), o.Texts("RecordedBy"));
        o.OptionalTexts("Readings");
        Once(_represented, name, "OnBehalf");
        if (recorders.IsEmpty && o.Has("RecordedBy"))
            findings.Error(o.PlaceOf("RecordedBy"), PolicySentences.NobodyRecords(name.Value));
        foreach (var self in recorders.Where(r => !r.IsMissing && r.Value == name.Value))
            findings.Error(self.Position, PolicySentences.RecordsForItself(name.Value));
        OnceEach(recorders, "RecordedBy");
        var (actor, recordedBy, clauses) = (
            names.Actors([name]).FirstOrDefault(),
            names.Actors(recorders.Where(r => r.Value != name.Value)),
            CitedClauses.Read(o, citations));
        return actor is null ? null : new(actor, recordedBy, clauses);
    }

    /// <summary>Who closes at each level.</summary>
    /// <param name="o">The close-out.</param>
    /// <param name="e">The event that closes.</param>
    /// <param name="levels">The levels.</param>
    public ImmutableArray<ClosingLevel> ClosedBy(ObjectReader o, string e, FactDeclaration levels)
    {
        var (closing, told) = (events.FirstOrDefault(d => d.Name == e), new HashSet<string>(StringComparer.Ordinal));
        var read = o.Objects("ClosedBy", c => Level(c, closing, levels, told)).OfType<ClosingLevel>().ToImmutableArray();
        if (!o.Has("ClosedBy") || !IsGiven(closing, levels) || told.Any(level => levels.OptionIndex(level) < 0))
            return read;
        foreach (var level in levels.Options.Where(option => !told.Contains(option.Name)))
            findings.Error(o.PlaceOf("ClosedBy"), PolicySentences.NobodyCloses(level.Name));
        return read;
    }

    private ClosingLevel? Level(ObjectReader o, EventDeclaration? closing, FactDeclaration levels, HashSet<string> told)
    {
        var (level, actors) = (o.Text("Level"), o.Texts("Actors"));
        var index = levels.OptionIndex(level.Value);
        if (index < 0 && IsGiven(closing, levels))
            UnknownName.Report(findings, level, PolicySentences.Level, levels.Options.Select(option => (option.Name, option.Label)));
        Once(told, level, "ClosedBy");
        if (actors.IsEmpty && o.Has("Actors"))
            findings.Error(o.PlaceOf("Actors"), PolicySentences.NobodyCloses(level.Value));
        OnceEach(actors, "Actors");
        var known = names.Actors(actors);
        foreach (var other in actors.Where(a => known.Any(k => k.Name == a.Value) && DoesNot(closing, a.Value)))
            findings.Error(other.Position, PolicySentences.IsNoActorOf(other.Value, closing!.Name));
        return index < 0 ? null : new(new(index), known);
    }

    // A set that the event is not given is told where it is named: its members are no levels.
    private static bool IsGiven(EventDeclaration? closing, FactDeclaration levels) =>
        closing is not null && closing.Evidence.Concat(closing.Optional).Any(u => u.Fact == levels);

    private static bool DoesNot(EventDeclaration? closing, string actor) =>
        closing is { KnowsActors: true } && closing.Actors.All(a => a.Name != actor);

    private void OnceEach(ImmutableArray<TextNode> named, string key)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named)
            Once(seen, name, key);
    }

    private void Once(HashSet<string> seen, TextNode name, string key)
    {
        if (!name.IsMissing && !seen.Add(name.Value))
            findings.Error(name.Position, PolicySentences.DeclaredTwiceIn(name.Value, key));
    }
}
