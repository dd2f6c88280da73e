using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Hosting;

/// <summary>Where the policies come from, and how they are looked after.</summary>
public sealed class HousingRulesOptions
{
    /// <summary>Folders of policies, or policies' own folders. A relative one stands below the application's content root, and below its
    /// own folder where there is none. Empty means the policies carried inside the package.</summary>
    public IList<string> RulesDirectories { get; } = [];

    /// <summary>Folders with former texts of policies, such as that of one which was mended although it was in force: nothing is decided
    /// anew by them, and cases that were opened under them are read by them (<c>AddCases</c>). Each text of a version stands in a folder
    /// of its own. They are read once, at the start.</summary>
    public IList<string> FormerDirectories { get; } = [];

    /// <summary>The id of the policy that must be there, and that is meant where none is named; null when any will do.</summary>
    public string? Policy { get; set; }

    /// <summary>How long the pause between two looks at the folders is. A change is taken up when two looks in a row see the same, so that
    /// a folder is not read while it is being copied. Null means that the folders are read at the start alone.</summary>
    public TimeSpan? LookEvery { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How much each policy remembers of what it decided; it takes memory for as long as the policy is there.</summary>
    public Remembered Remembered { get; set; } = Remembered.Default;

    /// <summary>The language of what is logged and of what the health check says.</summary>
    public Language Language { get; set; } = Language.English;
}
