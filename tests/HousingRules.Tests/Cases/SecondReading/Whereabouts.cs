namespace HousingRules.Tests.Cases;

/// <summary>What the text says of where a case may stand after an event (3.7).</summary>
internal static class Whereabouts
{
    private static readonly Dictionary<string, string> After = new(StringComparer.Ordinal)
    {
        ["villagePosted"] = "villagePublicity",
        ["submittedToTown"] = "townReview",
        ["townPosted"] = "townPublicity",
        ["reportedToCounty"] = "reportedToCounty",
        ["countyFiled"] = "filed",
        ["worksStarted"] = "underWorks",
        ["worksCompleted"] = "underWorks",
        ["uploaded"] = "uploaded",
        ["archived"] = "archived",
    };

    /// <summary>What is wrong with a state after an event; null for nothing.</summary>
    public static string? Wrong(Paper paper, string name, string before, string state)
    {
        if (After.TryGetValue(name, out var only) && state != only)
            return $"{name} leads to {only}";
        if (paper.IsUnclear)
            return null;
        if (state is "verifiedSafe" or "closedOut" or "uploaded" or "archived" && paper.IsInDanger)
            return "a danger has left the file";
        if (state == "rectified" && (paper.IsInDanger || paper.IsOldHouseOpen))
            return "rectified, and something is still to be done";
        if (state == "resettled" && !paper.LivesElsewhere)
            return "resettled, and nobody has moved";
        if (state == "resettled" && paper.Has("noAction") && !paper.IsUndecided)
            return "resettled, and all is done";
        return state == "closedOut" && paper.IsOldHouseOpen ? "closed out, and the old house is untouched" : null;
    }
}
