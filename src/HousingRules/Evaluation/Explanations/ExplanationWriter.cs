using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Evaluation;

/// <summary>Writes an explanation line by line.</summary>
internal sealed class ExplanationWriter
{
    private readonly StringBuilder _text = new();
    private readonly Language _language;

    private ExplanationWriter(Language language) => _language = language;

    public static string Of(Explanation explanation, Language language)
    {
        var text = new ExplanationWriter(language);
        text.Write(explanation);
        return text._text.ToString();
    }

    private void Write(Explanation explanation)
    {
        var determination = explanation.Determination;
        Line(0, Say(EvaluationSentences.UnderPolicy(Status(determination.Status), determination.Policy)));
        Facts(explanation);
        Missing(explanation);
        Section(EvaluationSentences.Decided);
        foreach (var set in determination.Outcomes)
            Decision(set);
        Amounts(explanation);
        Duties(determination.Duties, EvaluationSentences.Duties);
        Duties(determination.PossibleDuties, EvaluationSentences.PossibleDuties);
        if (!explanation.Rules.IsEmpty)
            Section(EvaluationSentences.Why);
        foreach (var rule in explanation.Rules)
            Fired(rule);
        if (!explanation.NotDecided.IsEmpty)
            Section(EvaluationSentences.WhyNothingElse);
        foreach (var set in explanation.NotDecided.GroupBy(o => o.RuleSet))
            NotDecided(set.Key, [.. set]);
    }

    private void Facts(Explanation explanation)
    {
        var known = explanation.Facts.Select(f => Known(f, explanation.Sheet)).OfType<string>().ToArray();
        if (known.Length == 0)
            return;
        Section(EvaluationSentences.Known);
        foreach (var line in known)
            Line(1, line);
    }

    // A set of which only some members are known is told member by member.
    private string? Known(FactValue value, FactSheet sheet)
    {
        var fact = value.Fact;
        if (!value.IsUnknown)
            return fact.Label[_language] + Colon + value.Label(_language);
        if (fact.Type is not SetType)
            return null;
        var members = fact.Options.ToLookup(o => sheet.GetMember(fact, o));
        if (!members.Contains(true) && !members.Contains(false))
            return null;
        var belongs = members[true].Select(o => o.Label).ToArray();
        return fact.Label[_language] + Colon
            + (belongs.Length == 0 ? Say(FactSentences.None) : Join(belongs))
            + Say(EvaluationSentences.NotKnownAre(Join(members[null].Select(o => o.Label))));
    }

    private void Missing(Explanation explanation)
    {
        if (!explanation.Missing.IsEmpty)
            Section(EvaluationSentences.UnknownAndMatters);
        foreach (var missing in explanation.Missing)
        {
            var by = missing.Due is { } due ? Say(EvaluationSentences.DueBy(Day(due.Due))) : "";
            var who = Who(missing);
            Line(1, missing.Fact.Label[_language] + (who.Length == 0 ? by : Colon + who + by));
        }

        var idle = explanation.Facts.Where(f => f.IsUnknown).Select(f => f.Fact).Except(explanation.Missing.Select(m => m.Fact)).ToArray();
        if (idle.Length == 0)
            return;
        Section(EvaluationSentences.UnknownAndIdle);
        foreach (var fact in idle)
            Line(1, fact.Label[_language]);
    }

    private string Who(MissingExplanation missing)
    {
        var who = Join(missing.EstablishedBy.Select(a => a.Label));
        return who.Length == 0 ? "" : Say(EvaluationSentences.EstablishedBy(who));
    }

    private void Decision(SetDecision set)
    {
        var certain = Join(set.Certain.Select(o => o.Label));
        var possible = set.Possible.IsEmpty
            ? ""
            : Say(EvaluationSentences.PossibleAre(Join(set.Possible.Select(o => o.Label))));
        var problem = set.Status is DeterminationStatus.Gap or DeterminationStatus.Conflict or DeterminationStatus.TooManyUnknowns
            ? Say($"【{Status(set.Status)}】", $" [{Status(set.Status)}]")
            : "";
        Line(1, $"{set.RuleSet.Title[_language]}{Colon}{(certain.Length == 0 ? Say("—", "—") : certain)}{possible}{problem}");
    }

    private void Amounts(Explanation explanation)
    {
        if (explanation.Amounts.IsEmpty)
            return;
        Section(EvaluationSentences.Amounts);
        foreach (var told in explanation.Amounts)
        {
            var amount = told.Amount;
            var possible = amount.IsCertain ? "" : Say(EvaluationSentences.Possible);
            var gap = amount is { HasGap: true, Lowest: not null } ? Say(EvaluationSentences.SometimesNoRow) : "";
            Line(1, $"{amount.Outcome.Label[_language]}{possible}{Colon}{amount.Label[_language]}{gap}");
            foreach (var step in told.Steps)
                Line(2, $"- {step[_language]}");
            foreach (var statement in told.Statements)
                Line(2, $"{statement.Clause}「{statement.Quote}」");
        }
    }

    private void Duties(ImmutableArray<Duty> duties, LocalizedText title)
    {
        if (duties.IsEmpty)
            return;
        Section(title);
        foreach (var duty in duties)
        {
            var actors = Join(duty.Actors.Select(a => a.Label));
            Line(1, $"{duty.Label[_language]}{Steps(duty)}{(actors.Length == 0 ? "" : Colon + actors)}");
            if (!duty.Milestones.IsEmpty)
            {
                var days = duty.Milestones.Select(m => $"{m.Label[_language]} {Day(m.Due)}");
                Line(2, Say(EvaluationSentences.By) + string.Join(Say("；", "; "), days));
            }

            if (!duty.Documents.IsEmpty)
                Line(2, Say(EvaluationSentences.Papers) + Join(duty.Documents.Select(d => d.Label)));
        }
    }

    private string Steps(Duty duty)
    {
        var certain = Join(duty.Steps.Select(s => s.Label));
        var possible = Join(duty.PossibleSteps.Select(s => s.Label));
        return (certain.Length == 0 ? "" : Say(EvaluationSentences.StillMissing(certain)))
            + (possible.Length == 0 ? "" : Say(EvaluationSentences.PerhapsStillMissing(possible)));
    }

    private void Fired(RuleExplanation rule)
    {
        Line(1, $"{rule.Rule.Outcome.Label[_language]}{Colon}{rule.Rule.Because[_language]}");
        foreach (var statement in rule.Statements)
            Line(2, $"{statement.Clause}「{statement.Quote}」");
        Reasons(rule.Reasons, 2);
    }

    private void NotDecided(RuleSet set, ImmutableArray<OutcomeExplanation> outcomes)
    {
        Line(1, set.Title[_language]);
        if (!outcomes[0].SetDoesNotApply.IsEmpty)
        {
            Line(2, Say(EvaluationSentences.SetDoesNotApply));
            Reasons(outcomes[0].SetDoesNotApply, 3);
        }

        foreach (var outcome in outcomes)
        {
            Line(2, outcome.Outcome.Label[_language] + (outcome.IsPossible ? Say(EvaluationSentences.Possible) : ""));
            DependsOn(outcome);
            foreach (var reason in outcome.WhyNot.Where(_ => !outcome.IsPossible).SelectMany(r => r.Reasons).DistinctBy(r => r.Text))
                Line(3, Say(EvaluationSentences.Because) + reason.Text[_language]);
            foreach (var change in outcome.Changes)
            {
                var changed = string.Join(Say(EvaluationSentences.AndIf), change.Facts.Select(Words));
                Line(3, Say(EvaluationSentences.If) + changed + Say(EvaluationSentences.ItWouldHold));
            }

            if (!outcome.SearchedAll)
                Line(3, Say(EvaluationSentences.OtherChanges));
        }
    }

    private void DependsOn(OutcomeExplanation outcome)
    {
        if (outcome.DependsOn.IsEmpty)
            return;
        var facts = outcome.DependsOn.Select(m => Who(m) is { Length: > 0 } who
            ? m.Fact.Label[_language] + Say($"（{who}）", $" ({who})")
            : m.Fact.Label[_language]);
        Line(3, Say(EvaluationSentences.DependsOn) + string.Join(Say("、", ", "), facts));
    }

    private string Words(FactChange change)
    {
        var values = string.Join(Say(EvaluationSentences.Or), change.To.Select(t => t[_language]));
        var label = (change.Member?.Label ?? change.Fact.Label)[_language];
        return Say(EvaluationSentences.FactIs(label, values));
    }

    private void Reasons(ImmutableArray<Reason> reasons, int depth)
    {
        foreach (var reason in reasons)
        {
            Line(depth, $"- {reason.Text[_language]}");
            Reasons(reason.Parts, depth + 1);
        }
    }

    private void Section(LocalizedText title)
    {
        _text.Append('\n');
        Line(0, Say(title));
    }

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');

    private string Join(IEnumerable<LocalizedText> labels) => string.Join(Say("、", ", "), labels.Select(l => l[_language]));

    private string Colon => Say("：", ": ");

    private string Say(LocalizedText words) => words[_language];

    private string Say(string chinese, string english) => _language == Language.Chinese ? chinese : english;

    private string Status(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => Say(EvaluationSentences.StatusDecided),
        DeterminationStatus.Undetermined => Say(EvaluationSentences.StatusUndetermined),
        DeterminationStatus.TooManyUnknowns => Say(EvaluationSentences.StatusTooManyUnknowns),
        DeterminationStatus.Gap => Say(EvaluationSentences.StatusGap),
        _ => Say(EvaluationSentences.StatusConflict),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
