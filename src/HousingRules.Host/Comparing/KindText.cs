using HousingRules.Facts;
using HousingRules.Host.Examples;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>The kinds of households that an amendment changes, in words.</summary>
internal sealed class KindText(HostConsole console)
{
    private const int MostKinds = 40;

    public void Write(PolicyComparison comparison)
    {
        foreach (var kind in comparison.Kinds.Take(MostKinds))
            Write(kind);
        if (comparison.Kinds.Length > MostKinds)
            Line(0, HostSentences.SmallerKinds(comparison.Kinds.Length - MostKinds));
        foreach (var change in comparison.NotFollowed)
            Write(change);
    }

    private void Write(ChangeKind kind)
    {
        console.Out.WriteLine();
        var share = kind.IsCounted ? Figures.Percent(kind.Share) : Say(HostSentences.NotCounted);
        Line(0, HostSentences.BeforeAndAfter(Labels(kind.Lost), Labels(kind.Gained), share));
        if (kind.Conditions.IsEmpty && kind.IsComplete)
            Line(2, HostSentences.EveryHousehold(kind.Lost.IsEmpty));
        foreach (var condition in kind.Conditions)
            WrappedLines.Write(console.Out, 2, $"{Say(HostSentences.Where)}{condition.ToString(console.Language)}");
        if (!kind.IsComplete)
            Line(2, HostSentences.AndOthers);
        if (!kind.AlsoLost.IsEmpty)
            Line(2, HostSentences.AlsoLost(Labels(kind.AlsoLost)));
        if (!kind.AlsoGained.IsEmpty)
            Line(2, HostSentences.AlsoGained(Labels(kind.AlsoGained)));
        foreach (var clause in kind.Clauses)
            WrappedLines.Write(console.Out, 2, $"{clause.Clause}「{clause.Quote}」");
        WrappedLines.Write(console.Out, 2, $"{Say(HostSentences.ForExampleHousehold)}{HouseholdWords.Of(kind, console.Language)}");
    }

    private void Write(UnfollowedChange change)
    {
        console.Out.WriteLine();
        if (change.Amount is { Label: var paid })
        {
            Line(0, HostSentences.PaidOtherwise(paid));
            return;
        }

        if (change.MostSteps is { } steps)
        {
            Line(0, HostSentences.ComparisonMetItsBound(steps));
            if (!change.Lost.IsEmpty || !change.Gained.IsEmpty)
                Line(2, HostSentences.PerhapsBeforeAndAfter(Labels(change.Lost), Labels(change.Gained)));
            return;
        }

        var chinese = string.Join("、", change.Comparisons.Select(c => $"“{c.Chinese}”"));
        var english = string.Join(", ", change.Comparisons.Select(c => $"\"{c.English}\""));
        Line(0, HostSentences.NotFollowed(new(chinese, english), Labels(change.Lost), Labels(change.Gained)));
        if (change.Tried == 0)
            Line(2, HostSentences.OtherTypeBefore);
        else
            Line(2, HostSentences.NoneFoundAmong(change.Tried));
    }

    private string Labels(IEnumerable<Aspect> aspects)
    {
        var labels = string.Join(Say("、", ", "), aspects.Select(a => a.Label[console.Language]));
        return labels.Length == 0 ? Say(HostSentences.None) : labels;
    }

    private void Line(int indentation, LocalizedText words) =>
        WrappedLines.Write(console.Out, indentation, words[console.Language]);

    private string Say(LocalizedText words) => words[console.Language];

    private string Say(string chinese, string english) => console.Language == Language.Chinese ? chinese : english;
}
