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
                $"规则集“{set}”未列入 policy.json 的 RuleSets，其规则不起作用；请列入，不用的请删除此文件",
                $"The rule set \"{set}\" is not listed under RuleSets in policy.json, so its rules do nothing. List it, or "
                + "remove the file.",
                [set]);
            return true;
        }

        var meant = NearestName.DidYouMean(name, known);
        findings.Error(
            FilePosition.Whole(file),
            $"此文件没有被引用。{meant.Chinese}规则集文件须列入 policy.json 的 RuleSets",
            $"Nothing reads this file.{meant.English} A rule set must be listed under RuleSets in policy.json.");
        return false;
    }
}
