using HousingRules.Facts;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;
using HousingRules.Verification;

namespace HousingRules.Host.Comparing;

/// <summary>What an amendment changes, in words.</summary>
internal sealed class ComparisonText(HostConsole console, bool texts)
{
    public void Write(PolicyComparison comparison)
    {
        Line(0, new($"{comparison.Before} → {comparison.After}", $"{comparison.Before} -> {comparison.After}"));
        if (comparison.IsEmpty)
        {
            Line(0, HostSentences.NothingChanges);
            Line(0, HostSentences.NothingElseEither);
            return;
        }

        Facts(comparison);
        foreach (var change in comparison.Parameters.Concat(comparison.Renames).Concat(comparison.RuleSets))
            Line(0, WrittenWords.Of(change));
        Verdict(comparison);
        new KindText(console).Write(comparison);
        new ProcedureText(console).Write(comparison);
        Texts(comparison);
    }

    private void Facts(PolicyComparison comparison)
    {
        if (!comparison.AddedFacts.IsEmpty)
            Line(0, HostSentences.FactsAdded(comparison.AddedFacts));
        if (!comparison.RemovedFacts.IsEmpty)
            Line(0, HostSentences.FactsRemoved(comparison.RemovedFacts));
        foreach (var change in comparison.ChangedFacts)
            Line(0, WrittenWords.Of(change));
        if (HasOtherDefaults(comparison))
            Line(2, HostSentences.OmittedOtherwise);
        if (!comparison.LostValues.IsEmpty)
        {
            Line(2, HostSentences.ValuesGone);
            foreach (var value in comparison.LostValues)
                Line(4, value);
        }

        if (comparison.LostValues.IsEmpty && LeavesOut(comparison))
            Line(2, HostSentences.ValuesNew);
    }

    // Whether a household can have a value that only one policy has.
    private static bool LeavesOut(PolicyComparison comparison) =>
        comparison.ChangedFacts.Any(c => c.Property is "values" or "bounds" or "scale" or "type");

    // Whether a household of which the same is told is not the same household.
    private static bool HasOtherDefaults(PolicyComparison comparison) => comparison.ChangedFacts.Any(c => c.Property == "omitted");

    private void Verdict(PolicyComparison comparison)
    {
        if (comparison.Kinds.IsEmpty)
        {
            if (comparison.NotFollowed.IsEmpty && LeavesOut(comparison))
                Line(0, HostSentences.SameWhereBothHaveValues);
            else if (comparison.NotFollowed.IsEmpty && HasOtherDefaults(comparison))
                Line(0, HostSentences.SameWhereSameIsKnown);
            else if (comparison.NotFollowed.IsEmpty)
                Line(0, HostSentences.SameForAll);
            else
                Line(0, HostSentences.SameButForTheUnfollowed);
            return;
        }

        var (kinds, changed, share) = (comparison.Kinds.Length, comparison.Changed, Figures.Percent(comparison.Share));
        if (comparison.IsCounted)
            Line(0, HostSentences.DecidedDifferently(changed, share, kinds, Kinds(kinds)));
        else
            Line(0, HostSentences.SomeDecidedDifferently(kinds, changed, share, Kinds(kinds)));
    }

    private void Texts(PolicyComparison comparison)
    {
        if (comparison.Texts.IsEmpty)
            return;
        console.Out.WriteLine();
        var count = comparison.Texts.Length;
        if (!texts)
        {
            Line(0, HostSentences.TextsOtherwise(count, Texts(count)));
            return;
        }

        Line(0, HostSentences.TheseTextsOtherwise(count, Texts(count)));
        foreach (var change in comparison.Texts)
            Line(2, WrittenWords.Of(change));
    }

    private static string Kinds(int count) => count == 1 ? "one kind" : $"{count} kinds";

    private static string Texts(int count) => count == 1 ? "One text is" : $"{count} texts are";

    private void Line(int indentation, LocalizedText text) => WrappedLines.Write(console.Out, indentation, text[console.Language]);
}
