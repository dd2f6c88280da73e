namespace HousingRules.Host.People;

/// <summary>What stands in the audit as done.</summary>
internal static class AuditAction
{
    public const string SignIn = "signIn";
    public const string SignOut = "signOut";
    public const string ChangePassword = "changePassword";
    public const string Ask = "ask";
    public const string ReadCase = "readCase";
    public const string ListCases = "listCases";
    public const string OpenCase = "openCase";
    public const string Record = "record";
    public const string Correct = "correct";
    public const string ReadLedger = "readLedger";
    public const string ReadAttachment = "readAttachment";
    public const string AddAttachment = "addAttachment";
    public const string Decide = "decide";
    public const string ChangePeople = "changePeople";
    public const string ChangeKeys = "changeKeys";
    public const string ReadAudit = "readAudit";

    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        SignIn, SignOut, ChangePassword, Ask, ReadCase, ListCases, OpenCase, Record, Correct, ReadLedger, ReadAttachment, AddAttachment,
        Decide, ChangePeople, ChangeKeys, ReadAudit,
    ];
}
