namespace HousingRules.Policies;

/// <summary>The number of the form in which a policy's files are written. What was written in an older form is read as it is; the newest
/// only says more.</summary>
internal static class PolicyForm
{
    /// <summary>The key that holds it in <c>policy.json</c>.</summary>
    public const string Key = "Form";

    /// <summary>The form of a folder that names none: without groups, "otherwise" and parameters in texts.</summary>
    public const int First = 1;

    public const int Newest = 2;

    /// <summary>Reads the number.</summary>
    /// <returns>The form that the file names, and where; null when it names none.</returns>
    public static (int Number, FilePosition Place)? Read(ObjectReader o, FindingList findings)
    {
        var form = o.Integer(Key, First);
        if (form > Newest)
            findings.Error(
                o.PlaceOf(Key),
                PolicySentences.FormIsNewer(form, Newest));
        else if (form < First)
            findings.Error(
                o.PlaceOf(Key),
                PolicySentences.FormIsNoNumber(First, Newest));
        return o.Has(Key) ? (form, o.PlaceOf(Key)) : null;
    }

    /// <summary>Refuses a folder that says it is written in the first form and uses what only a later one has: an older program would
    /// take it and read it wrongly.</summary>
    /// <param name="stated">What is said of the form.</param>
    /// <param name="groups">Whether there are groups of outcomes.</param>
    /// <param name="otherwise">Whether a rule says "otherwise".</param>
    /// <param name="quotes">Whether a text quotes a parameter.</param>
    /// <param name="findings">What is wrong.</param>
    public static void Check((int Number, FilePosition Place)? stated, bool groups, bool otherwise, bool quotes, FindingList findings)
    {
        if (stated is not (First, var place) || !(groups || otherwise || quotes))
            return;
        var used = groups ? PolicySentences.GroupsOfOutcomesGroups
            : otherwise ? new("\"otherwise\"", "\"otherwise\"")
            : PolicySentences.TextsThatQuoteParameters;
        findings.Error(
            place,
            PolicySentences.CameWithALaterForm(First, Newest, used));
    }
}
