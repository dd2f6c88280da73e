using HousingRules.Facts;

namespace HousingRules.Ledgers;

/// <summary>What this room says, in both languages side by side.</summary>
internal static class LedgerSentences
{
    /// <summary>What the route is called while none is decided.</summary>
    public static LocalizedText NoRoute => new("拨付方式未定", "route not decided");
}
