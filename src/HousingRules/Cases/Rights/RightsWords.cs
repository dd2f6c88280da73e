using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>Says why somebody may not record an event: in the procedure's own words, or in the library's.</summary>
internal sealed class RightsWords(CompiledProcedure procedure, Policy policy)
{
    /// <param name="kind">The event.</param>
    /// <param name="recorders">Names of those who may record it; none when the procedure names nobody.</param>
    public Refusal NotYourEvent(EventKind kind, IEnumerable<string> recorders)
    {
        var who = Labels(recorders);
        if (who is not null && procedure.Declaration.Refusals.NotYourEvent is { } words)
            return Refusal.Of(words, new(null, who, null, null, kind.Label));
        return new(
            procedure.Declaration.Refusals.NotYourEvent?.Code ?? "NOT_YOUR_EVENT",
            who is null ? CaseSentences.NobodysEvent(kind.Label) : CaseSentences.NotYourEvent(kind.Label, who),
            who is null ? CaseSentences.NameActors(kind.Name) : CaseSentences.LetThemRecord(who),
            kind.Clauses);
    }

    /// <param name="kind">The event.</param>
    /// <param name="level">The level at which others close.</param>
    /// <param name="recorders">Names of those who may record a close-out at that level.</param>
    public Refusal NotYourLevel(EventKind kind, FactOption level, IEnumerable<string> recorders)
    {
        if (procedure.Declaration.Refusals.NotYourLevel is { } words)
            return Refusal.Of(words, new(level.Name, level.Label, null, null, kind.Label));
        var who = Labels(recorders)!;
        return new(
            $"NOT_YOUR_LEVEL:{level.Name}",
            CaseSentences.NotYourLevel(level.Label, who),
            CaseSentences.LetThemRecord(who),
            kind.Clauses);
    }

    private LocalizedText? Labels(IEnumerable<string> actors)
    {
        var labels = actors.Select(name => policy.Actors[name].Label).ToArray();
        return labels.Length == 0 ? null
            : new(string.Join("、", labels.Select(l => l.Chinese)), string.Join(", ", labels.Select(l => l.English)));
    }
}
