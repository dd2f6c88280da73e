using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Refuses the files of a folder that nothing reads; above all a rule set that is not listed, from which much else would
/// follow.</summary>
internal sealed class UnreadFiles(PolicyFolder folder, FindingList findings)
{
    private static readonly string[] Fixed =
        ["policy.json", "facts.json", "clauses.json", "calendar.json", "invariants.json", "tables.json", "procedure.json"];

    /// <summary>The files that every policy may have, without their ending.</summary>
    public static IEnumerable<string> FixedNames => Fixed.Select(name => name[..^".json".Length]);

    public static bool IsExample(string name) =>
        name.StartsWith("cases/", StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Refuses them; false when a rule set is among them, so that outcomes may be undecided for that reason alone.</summary>
    public bool Refuse(PolicyFile? policy, IEnumerable<string> read)
    {
        if (policy is null)
            return true;
        string[] known = [.. Fixed, policy.Source.Value, .. policy.RuleSets.Select(s => $"{s.Value}.json")];
        var whole = true;
        var unread = folder.Names.Where(n => !known.Contains(n) && !IsExample(n) && n.EndsWith(".json", StringComparison.Ordinal));
        foreach (var name in unread.Except(read))
            whole &= !Refuse(folder[name]!, name, known);
        return whole;
    }

    // A file of rules in which something else is wrong is looked at for its outcomes only.
    private bool Refuse(SourceFile file, string name, string[] known)
    {
        var rules = folder.TooLarge.Contains(file) || StrictJson.Read(file, new()) is not ObjectNode { Members: var members }
            ? []
            : members;
        if (rules.Any(m => m.Key == "WorkflowName"))
        {
            var set = name[..^".json".Length];
            findings.Root(
                FilePosition.Whole(file),
                PolicySentences.RuleSetIsNotListed(set),
                [set]);
            return true;
        }

        var meant = NearestName.DidYouMean(name, known);
        findings.Error(
            FilePosition.Whole(file),
            PolicySentences.NothingReadsTheFile(meant));
        return false;
    }
}
