using HousingRules.Cases;

namespace HousingRules.Host.CaseFiles;

/// <summary>What programs read of a problem item's status.</summary>
internal static class ItemStatusCode
{
    public static string Of(ItemStatus status) => status switch
    {
        ItemStatus.Open => "open",
        ItemStatus.ClosePending => "closePending",
        ItemStatus.Closed => "closed",
        ItemStatus.Withdrawn => "withdrawn",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
