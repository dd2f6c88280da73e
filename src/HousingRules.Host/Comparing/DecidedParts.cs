using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Policies;
using HousingRules.Rosters.Writing;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>A whole determination in parts that can be compared: what is decided or possible, what is missing, duties with who acts, by
/// when, with which papers and steps, papers, days.</summary>
internal sealed class DecidedParts
{
    /// <summary>A row that could not be read under a policy.</summary>
    public static DecidedParts Unread { get; } =
        new() { Outcomes = [new("unread", HostSentences.RowUnread)] };

    /// <summary>The status, the outcomes and what is missing.</summary>
    public ImmutableArray<Part> Outcomes { get; private init; } = [];

    public ImmutableArray<Part> Duties { get; private init; } = [];

    public ImmutableArray<Part> Papers { get; private init; } = [];

    public ImmutableArray<Part> Days { get; private init; } = [];

    /// <summary>The parts of a determination.</summary>
    /// <param name="determination">The determination.</param>
    /// <param name="renames">What bears another name after; empty for a determination of the policy after.</param>
    public static DecidedParts Of(Determination determination, ImmutableArray<WrittenChange> renames)
    {
        return new()
        {
            Outcomes =
            [
                .. determination.Outcomes.SelectMany(Set),
                .. determination.Amounts.Select(Paid),
                .. determination.Missing.Select(Missing),
            ],
            Duties = [.. Numbered(determination.Duties.Concat(determination.PossibleDuties).Select(Duty))],
            Papers =
            [
                .. determination.Documents.Select(d => new Part($"paper {d.Name}", d.Label)),
                .. determination.PossibleDocuments.Select(d => Perhaps(new Part($"paper {d.Name}", d.Label))),
            ],
            Days =
            [
                .. determination.Deadlines.Select(d => new Part($"{d.Name} {Day(d)}", Dated(d))),
                .. determination.PossibleDeadlines.Select(d => Perhaps(new Part($"{d.Name} {Day(d)}", Dated(d)))),
            ],
        };

        Part Paid(Amount amount)
        {
            var (label, told) = (amount.Outcome.Label, amount.Label);
            var words = new LocalizedText($"{label.Chinese} {told.Chinese}", $"{label.English} {told.English}");
            var key = $"paid {Renamed("outcome", amount.Outcome.Name)} {amount.Label.English} {amount.HasGap}";
            return amount.IsCertain ? new(key, words) : Perhaps(new Part(key, words));
        }

        IEnumerable<Part> Set(SetDecision set)
        {
            var name = Renamed("ruleSet", set.RuleSet.Name);
            // A status that the outcomes do not show.
            if (set.Status is not DeterminationStatus.Decided)
            {
                var (title, status) = (set.RuleSet.Title, ResultWords.Of(set.Status));
                yield return new(
                    $"{name}: {set.Status}",
                    new($"{title.Chinese}：{status.Chinese}", $"{title.English}: {status.English}"));
            }

            foreach (var outcome in set.Certain)
                yield return new($"{name}/{Renamed("outcome", outcome.Name)}", outcome.Label);
            foreach (var outcome in set.Possible)
                yield return new(
                    $"{name}/{Renamed("outcome", outcome.Name)}?",
                    HostSentences.Perhaps(outcome.Label));
        }

        Part Duty(Duty duty) => new(
            string.Join(
                '|',
                duty.IsCertain ? "" : "?",
                Sorted(duty.Outcomes.Select(o => Renamed("outcome", o.Name))),
                Sorted(duty.PossibleOutcomes.Select(o => Renamed("outcome", o.Name))),
                Sorted(duty.Actors.Select(a => a.Name)),
                Sorted(duty.Milestones.Select(m => $"{m.Name} {Day(m)}")),
                Sorted(duty.Documents.Select(d => d.Name)),
                Sorted(duty.Steps.Select(s => s.Name)),
                Sorted(duty.PossibleSteps.Select(s => s.Name))),
            duty.IsCertain ? DutyWords.Of(duty) : Perhaps(DutyWords.Of(duty)));

        string Renamed(string kind, string name) =>
            renames.FirstOrDefault(r => r.Kind == kind && r.Before!.English == name)?.After!.English ?? name;
    }

    /// <summary>The parts that another list does not have, in words.</summary>
    public static string Only(ImmutableArray<Part> own, ImmutableArray<Part> other, Language language)
    {
        var shared = other.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return string.Join(
            language == Language.Chinese ? "；" : "; ",
            own.Where(p => !shared.Contains(p.Key)).Select(p => p.Label[language]));
    }

    public bool IsSame(DecidedParts other) => All.ToHashSet(StringComparer.Ordinal).SetEquals(other.All);

    private IEnumerable<string> All => Outcomes.Concat(Days).Concat(Papers).Concat(Duties).Select(p => p.Key);

    private static Part Perhaps(Part part) => new($"{part.Key}?", Perhaps(part.Label));

    private static LocalizedText Perhaps(LocalizedText words) => HostSentences.Perhaps(words);

    private static Part Missing(FactDeclaration fact) =>
        new($"missing {fact.Name}", HostSentences.NotKnownIs(fact.Label));

    // A duty that is there twice is there twice.
    private static IEnumerable<Part> Numbered(IEnumerable<Part> duties) => duties.GroupBy(d => d.Key, StringComparer.Ordinal)
        .SelectMany(same => same.Select((d, i) => new Part(FormattableString.Invariant($"duty {d.Key} #{i}"), d.Label)));

    private static string Sorted(IEnumerable<string> names) => string.Join(',', names.Order(StringComparer.Ordinal));

    private static string Day(Milestone milestone) => Figures.Day(milestone.Due);

    private static LocalizedText Dated(Milestone milestone) =>
        new($"{milestone.Label.Chinese} {Day(milestone)}", $"{milestone.Label.English} {Day(milestone)}");
}

/// <summary>One thing of a determination: by what it is told apart, and what people call it.</summary>
internal sealed record Part(string Key, LocalizedText Label);
