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
        Line(
            0,
            Say(
                $"{Status(determination.Status)}，依据政策 {determination.Policy}",
                $"{Status(determination.Status)}, under the policy {determination.Policy}"));
        Facts(explanation);
        Missing(explanation);
        Section("判定结果", "What is decided");
        foreach (var set in determination.Outcomes)
            Decision(set);
        Amounts(explanation);
        Duties(determination.Duties, "应办事项", "What must be done");
        Duties(determination.PossibleDuties, "可能须办、取决于未知情况的事项", "What may have to be done: it depends on what is unknown");
        if (!explanation.Rules.IsEmpty)
            Section("为什么", "Why");
        foreach (var rule in explanation.Rules)
            Fired(rule);
        if (!explanation.NotDecided.IsEmpty)
            Section("为什么不是其他结果，怎样才会改变", "Why nothing else, and what would change it");
        foreach (var set in explanation.NotDecided.GroupBy(o => o.RuleSet))
            NotDecided(set.Key, [.. set]);
    }

    private void Facts(Explanation explanation)
    {
        var known = explanation.Facts.Select(f => Known(f, explanation.Sheet)).OfType<string>().ToArray();
        if (known.Length == 0)
            return;
        Section("已知情况", "What is known");
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
            + (belongs.Length == 0 ? Say("无", "none") : Join(belongs))
            + Say($"（尚不清楚：{Join(members[null].Select(o => o.Label))}）", $" (not known: {Join(members[null].Select(o => o.Label))})");
    }

    private void Missing(Explanation explanation)
    {
        if (!explanation.Missing.IsEmpty)
            Section("尚不清楚、但影响结果的情况", "What is unknown and matters");
        foreach (var missing in explanation.Missing)
        {
            var by = missing.Due is { } due ? Say($"，期限 {Day(due.Due)}", $", by {Day(due.Due)}") : "";
            var who = Who(missing);
            Line(1, missing.Fact.Label[_language] + (who.Length == 0 ? by : Colon + who + by));
        }

        var idle = explanation.Facts.Where(f => f.IsUnknown).Select(f => f.Fact).Except(explanation.Missing.Select(m => m.Fact)).ToArray();
        if (idle.Length == 0)
            return;
        Section("尚不清楚、但不影响判定结果的情况", "What is unknown and changes no outcome");
        foreach (var fact in idle)
            Line(1, fact.Label[_language]);
    }

    private string Who(MissingExplanation missing)
    {
        var who = Join(missing.EstablishedBy.Select(a => a.Label));
        return who.Length == 0 ? "" : Say($"由{who}查明", $"to be established by {who}");
    }

    private void Decision(SetDecision set)
    {
        var certain = Join(set.Certain.Select(o => o.Label));
        var possible = set.Possible.IsEmpty
            ? ""
            : Say($"（可能：{Join(set.Possible.Select(o => o.Label))}）", $" (possible: {Join(set.Possible.Select(o => o.Label))})");
        var problem = set.Status is DeterminationStatus.Gap or DeterminationStatus.Conflict or DeterminationStatus.TooManyUnknowns
            ? Say($"【{Status(set.Status)}】", $" [{Status(set.Status)}]")
            : "";
        Line(1, $"{set.RuleSet.Title[_language]}{Colon}{(certain.Length == 0 ? Say("—", "—") : certain)}{possible}{problem}");
    }

    private void Amounts(Explanation explanation)
    {
        if (explanation.Amounts.IsEmpty)
            return;
        Section("金额", "Amounts");
        foreach (var told in explanation.Amounts)
        {
            var amount = told.Amount;
            var possible = amount.IsCertain ? "" : Say("（可能）", " (possible)");
            var gap = amount is { HasGap: true, Lowest: not null } ? Say("（有的情形表中没有对应的行）", " (in some cases the table has no row)") : "";
            Line(1, $"{amount.Outcome.Label[_language]}{possible}{Colon}{amount.Label[_language]}{gap}");
            foreach (var step in told.Steps)
                Line(2, $"- {step[_language]}");
            foreach (var statement in told.Statements)
                Line(2, $"{statement.Clause}「{statement.Quote}」");
        }
    }

    private void Duties(ImmutableArray<Duty> duties, string chinese, string english)
    {
        if (duties.IsEmpty)
            return;
        Section(chinese, english);
        foreach (var duty in duties)
        {
            var actors = Join(duty.Actors.Select(a => a.Label));
            Line(1, $"{duty.Label[_language]}{Steps(duty)}{(actors.Length == 0 ? "" : Colon + actors)}");
            if (!duty.Milestones.IsEmpty)
                Line(
                    2,
                    Say("期限：", "by: ") + string.Join(Say("；", "; "), duty.Milestones.Select(m => $"{m.Label[_language]} {Day(m.Due)}")));
            if (!duty.Documents.IsEmpty)
                Line(2, Say("材料：", "papers: ") + Join(duty.Documents.Select(d => d.Label)));
        }
    }

    private string Steps(Duty duty)
    {
        var certain = Join(duty.Steps.Select(s => s.Label));
        var possible = Join(duty.PossibleSteps.Select(s => s.Label));
        return (certain.Length == 0 ? "" : Say($"（尚缺：{certain}）", $" (still missing: {certain})"))
            + (possible.Length == 0 ? "" : Say($"（可能尚缺：{possible}）", $" (perhaps still missing: {possible})"));
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
            Line(2, Say("本项不适用，因为：", "does not apply, because:"));
            Reasons(outcomes[0].SetDoesNotApply, 3);
        }

        foreach (var outcome in outcomes)
        {
            Line(2, outcome.Outcome.Label[_language] + (outcome.IsPossible ? Say("（可能）", " (possible)") : ""));
            DependsOn(outcome);
            foreach (var reason in outcome.WhyNot.Where(_ => !outcome.IsPossible).SelectMany(r => r.Reasons).DistinctBy(r => r.Text))
                Line(3, Say("因为 ", "because ") + reason.Text[_language]);
            foreach (var change in outcome.Changes)
                Line(3, Say("若", "if ") + string.Join(Say("，且", ", and "), change.Facts.Select(Words)) + Say("，则成立", ", it would hold"));
            if (!outcome.SearchedAll)
                Line(3, Say("可能还有其他改动也能使其成立，未全部列出", "other changes may do as well: not all were tried, or there are more than are told"));
        }
    }

    private void DependsOn(OutcomeExplanation outcome)
    {
        if (outcome.DependsOn.IsEmpty)
            return;
        var facts = outcome.DependsOn.Select(m => Who(m) is { Length: > 0 } who
            ? m.Fact.Label[_language] + Say($"（{who}）", $" ({who})")
            : m.Fact.Label[_language]);
        Line(3, Say("取决于 ", "it depends on ") + string.Join(Say("、", ", "), facts));
    }

    private string Words(FactChange change)
    {
        var values = string.Join(Say("或", " or "), change.To.Select(t => t[_language]));
        var label = (change.Member?.Label ?? change.Fact.Label)[_language];
        return Say($"“{label}”为{values}", $"{label} is {values}");
    }

    private void Reasons(ImmutableArray<Reason> reasons, int depth)
    {
        foreach (var reason in reasons)
        {
            Line(depth, $"- {reason.Text[_language]}");
            Reasons(reason.Parts, depth + 1);
        }
    }

    private void Section(string chinese, string english)
    {
        _text.Append('\n');
        Line(0, Say(chinese, english));
    }

    private void Line(int depth, string text) => _text.Append(' ', depth * 2).Append(text).Append('\n');

    private string Join(IEnumerable<LocalizedText> labels) => string.Join(Say("、", ", "), labels.Select(l => l[_language]));

    private string Colon => Say("：", ": ");

    private string Say(string chinese, string english) => _language == Language.Chinese ? chinese : english;

    private string Status(DeterminationStatus status) => status switch
    {
        DeterminationStatus.Decided => Say("已判定", "Decided"),
        DeterminationStatus.Undetermined => Say("有情况未知，尚不能全部判定", "Not fully determined: facts that matter are unknown"),
        DeterminationStatus.TooManyUnknowns => Say("未知情况过多，未能逐一推定", "so many facts are unknown that not every case was followed"),
        DeterminationStatus.Gap => Say("规则有空缺", "the rules leave a gap"),
        _ => Say("规则有冲突", "the rules conflict"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
