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

    public static void Read(ObjectReader o, FindingList findings)
    {
        var form = o.Integer(Key, First);
        if (form > Newest)
            findings.Error(
                o.PlaceOf(Key),
                FormattableString.Invariant($"文件格式为第 {form} 版，本程序只认到第 {Newest} 版：请改用较新的程序"),
                FormattableString.Invariant($"These files have form {form}; this program knows forms to {Newest}. Use a newer program."));
        else if (form < First)
            findings.Error(
                o.PlaceOf(Key),
                FormattableString.Invariant($"文件格式的版次从 {First} 起，现行为 {Newest}"),
                FormattableString.Invariant($"Forms are numbered from {First}; the newest is {Newest}."));
    }
}
