namespace HousingRules.Policies;

/// <summary>How large the files of a policy may be. Everything is checked before anything is parsed, so that no file can exhaust the
/// process.</summary>
internal static class Limits
{
    public const int FileBytes = 1 << 20;
    public const int Files = 200;
    public const int FolderDepth = 6;
    public const int JsonDepth = 32;
    public const int ExpressionCharacters = 4_000;
    public const int ExpressionDepth = 32;
    public const int Facts = 500;
    public const int Members = 60;
    public const int Rules = 2_000;

    /// <summary>A period is counted day by day; no plan has one of a hundred years.</summary>
    public const int Days = 36_525;

    /// <summary>The first day that a file may name, and on which a case is opened.</summary>
    public static readonly DateOnly FirstDay = new(1000, 1, 1);

    /// <summary>The last one: from here on every period can still be counted.</summary>
    public static readonly DateOnly LastDay = new(8999, 12, 31);

    /// <summary>A case keeps one bit of a word for each part of its deadlines.</summary>
    public const int DeadlineParts = 64;
}
