using System.Collections.Immutable;

namespace HousingRules.Cases;

/// <summary>A history with one event corrected, and everything after it decided again.</summary>
/// <param name="History">The events from the corrected one on, with what they do now.</param>
/// <param name="File">The case with them.</param>
/// <param name="Refused">The event that would be refused, and why; null when none would be.</param>
internal sealed record Correction(
    ImmutableArray<(int Entry, CaseRecord Record)> History,
    CaseFile File,
    (int Entry, ImmutableArray<Refusal> Refusals)? Refused)
{
    /// <summary>Tries it.</summary>
    /// <exception cref="ArgumentException">No event of that number stands in the case.</exception>
    public static Correction Of(KeptCase kept, int entry, CaseEvent? instead)
    {
        if (kept.Events.All(e => e.Entry != entry))
            throw new ArgumentException(
                FormattableString.Invariant($"No event of the number {entry} stands in the case: take it from KeptEvent.Entry."),
                nameof(entry));
        var file = CaseFold.Of(kept.Opened.Opening, kept.Events.TakeWhile(e => e.Entry < entry).Select(e => e.Record)).ToFile();
        var history = ImmutableArray.CreateBuilder<(int, CaseRecord)>();
        foreach (var old in kept.Events.SkipWhile(e => e.Entry < entry))
        {
            if ((old.Entry == entry ? instead : old.Record.Event) is not { } happened)
                continue;
            var decided = kept.Procedure.Decide(file, happened);
            if (decided.Record is not { } record)
                return new([], kept.File, (old.Entry, decided.Refusals));
            history.Add((old.Entry, record));
            file = decided.File;
        }

        return new(history.ToImmutable(), file, null);
    }
}
