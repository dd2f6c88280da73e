using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Writing;

/// <summary>The columns that a determination adds to a roster.</summary>
internal sealed class ResultColumns
{
    private const int DigestLength = 23;

    private readonly Language _language;
    private readonly ImmutableArray<Outcome> _paying;
    private readonly string _policy;
    private readonly string _digest;

    public ResultColumns(Policy policy, Language language)
    {
        _language = language;
        _paying = [.. policy.Paying];
        // The beginning tells policies apart; the whole digest stands in the summary and in json.
        (_policy, _digest) = (policy.Name, policy.Digest[..DigestLength]);
        Headers = [.. All(policy).Select(h => h[language])];
    }

    public ImmutableArray<string> Headers { get; }

    /// <summary>The headers in both languages, by which a roster of this program's own making is recognised.</summary>
    public static IReadOnlySet<string> Own(Policy policy) =>
        All(policy).SelectMany(h => new[] { h.Chinese, h.English }).Concat(ProblemColumns.Own).ToHashSet(StringComparer.Ordinal);

    /// <summary>The cells of a determination, one for each header.</summary>
    public ImmutableArray<string> Cells(Determination determination) =>
    [
        ResultWords.Of(determination.Status)[_language],
        .. determination.Outcomes.Select(set => Join(set.Certain.Select(o => o.Label))),
        Join(determination.Outcomes.SelectMany(set => set.Possible).Select(o => o.Label)),
        .. _paying.Select(outcome => Paid(determination.Amounts.FirstOrDefault(a => a.Outcome == outcome))),
        Join(determination.Missing.Select(f => f.Label)),
        string.Join(_language == Language.Chinese ? "；" : "; ", determination.Duties.Select(Duty)),
        string.Join(_language == Language.Chinese ? "；" : "; ", determination.PossibleDuties.Select(Duty)),
        Join(determination.Documents.Select(d => d.Label)),
        Join(determination.PossibleDocuments.Select(d => d.Label)),
        Dated(determination.Deadlines),
        Dated(determination.PossibleDeadlines),
        string.Join(_language == Language.Chinese ? "、" : "; ", ClausesOf(determination)),
        _policy,
        _digest,
    ];

    /// <summary>Ids of the statements a determination relies upon, each once, in ordinal order.</summary>
    public static IEnumerable<string> ClausesOf(Determination determination) => determination.Rules.SelectMany(r => r.Clauses)
        .Concat(determination.Duties.SelectMany(d => d.Clauses))
        .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>A day as files and people write it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // Who must do it stands in the workbook's sheet of duties and in json: a row of a roster is long enough.
    private string Duty(Duty duty) => duty.Due is { } due ? $"{duty.Label[_language]} {Day(due)}" : duty.Label[_language];

    // A number alone where it is certain, so that a spreadsheet can add it up.
    private string Paid(Amount? amount)
    {
        if (amount is null)
            return "";
        if (amount.Value is { } value)
            return Number(value);
        if (amount is not { Lowest: { } lowest, Highest: { } highest })
            return amount.Label[_language];
        var range = lowest == highest ? Number(lowest) : $"{Number(lowest)}–{Number(highest)}";
        return amount.IsCertain ? range : RosterSentences.Perhaps(range)[_language];

        string Number(decimal number) =>
            number.ToString($"F{amount.Outcome.AmountType!.Scale}", CultureInfo.InvariantCulture);
    }

    private static LocalizedText Paid(Outcome outcome) => RosterSentences.AmountOf(outcome.Label, outcome.AmountType?.Unit);

    private string Dated(ImmutableArray<Milestone> milestones) =>
        string.Join(_language == Language.Chinese ? "、" : "; ", milestones.Select(d => $"{d.Label[_language]} {Day(d.Due)}"));

    private string Join(IEnumerable<LocalizedText> labels) =>
        string.Join(_language == Language.Chinese ? "、" : "; ", labels.Select(l => l[_language]));

    private static IEnumerable<LocalizedText> All(Policy policy) =>
    [
        RosterSentences.Status,
        .. policy.RuleSets.Select(s => s.Title),
        RosterSentences.PossibleOutcomes,
        .. policy.Paying.Select(Paid),
        RosterSentences.MissingFacts,
        RosterSentences.Duties,
        RosterSentences.PossibleDuties,
        RosterSentences.Documents,
        RosterSentences.PossibleDocuments,
        RosterSentences.Deadlines,
        RosterSentences.PossibleDeadlines,
        RosterSentences.Clauses,
        RosterSentences.Policy,
        RosterSentences.PolicyDigest,
    ];
}
