using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using HousingRules.Cases;
using HousingRules.Evaluation;
using HousingRules.Policies;
using HousingRules.Tests.Cases;

namespace HousingRules.Tests.Package;

/// <summary>In a debugger and a log the central types say what they are, alike everywhere, and never of whom.</summary>
public sealed class PrintedTypeTests
{
    private static readonly CaseFile File = CaseText.Yiyuan.Replay(
        CaseText.Yiyuan.Open(
            new HouseholdIdentity("370323-7781", "沂源县", "南麻街道", "甲村"),
            Some.Household(("registeredPoor", true), ("threatensNeighbours", false)),
            new(2020, 6, 8)),
        [CaseText.Yiyuan.Event("appraised", new(2020, 6, 8)).With("grade", "D")]).File;

    private static readonly Determination Decided = Some.Yiyuan.Determine(
        Some.Household(("registeredPoor", true), ("currentGrade", "D"), ("threatensNeighbours", false)));

    private static readonly Determination Unknown = Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", null)));

    private static readonly (object Value, string Text)[] Known =
    [
        (Some.Yiyuan, "yiyuan/2020-06-06"),
        (PolicyLibrary.Load(Repository.Yiyuan), "1 policy: yiyuan/2020-06-06"),
        (CaseText.Yiyuan, "yiyuan/2020-06-06: 23 states, 31 events"),
        (Decided, "yiyuan/2020-06-06 Decided: eligibility=eligibleAsRegisteredPoor; "),
        (Decided["case-handling"], "case-handling=includeInRenovationPlan"),
        (Decided.Duties[0], "thirdPartyAppraisal: thirdPartyAppraisalB"),
        (Some.Household(("registeredPoor", true), ("threatensNeighbours", null)),
            "27 facts, 1 other than omitted, 1 unknown: threatensNeighbours"),
        (Some.Yiyuan.For<Held>(m => m.Omit([.. Some.Yiyuan.Facts.Facts.Select(f => f.Name).Except(["currentGrade"])])),
            "yiyuan/2020-06-06 for Held"),
        (File, "yiyuan/2020-06-06 opened 2020-06-08, "),
        (File.History[0], "appraised 2020-06-08: "),
        (File.Items[0], "1 "),
        (CaseText.Yiyuan.Standing(File, new(2020, 6, 9)), $"{File.State.Name} on 2020-06-09"),
        (CaseText.Yiyuan.Decide(File, CaseText.Yiyuan.Event("submittedToTown", new(2020, 6, 9))), "refused: "),
        (CaseText.Yiyuan.Decide(
            CaseText.Yiyuan.AsOf(File, new(2020, 6, 7)),
            CaseText.Yiyuan.Event("appraised", new(2020, 6, 8)).With("grade", "D")), "accepted: appraised 2020-06-08: "),
    ];

    public static TheoryData<int> Places => [.. Enumerable.Range(0, Known.Length)];

    [Theory, MemberData(nameof(Places))]
    public void It_says_what_it_is(int place)
    {
        var (value, text) = Known[place];

        Assert.StartsWith(text, value.ToString(), StringComparison.Ordinal);
        Assert.NotNull(value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>());
    }

    [Fact]
    public void What_is_only_possible_is_marked_and_what_is_missing_named()
    {
        Assert.StartsWith("yiyuan/2020-06-06 Undetermined: ", Unknown.ToString(), StringComparison.Ordinal);
        Assert.Contains("?", Unknown.ToString(), StringComparison.Ordinal);
        Assert.Matches("; missing .*currentGrade", Unknown.ToString());
    }

    [Theory, MemberData(nameof(Places))]
    public void It_says_the_same_under_every_culture(int place)
    {
        var said = Known[place].Value.ToString();
        var before = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NegativeSign, other.DateTimeFormat.DateSeparator) = ("minus", "/");
            other.DateTimeFormat.ShortDatePattern = "dd/MM/yy";
            CultureInfo.CurrentCulture = other;

            Assert.Equal(said, Known[place].Value.ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void It_does_not_say_of_whom(int place) =>
        Assert.DoesNotMatch("7781|南麻|甲村|沂源县", Known[place].Value.ToString());

    private sealed record Held(string CurrentGrade);
}
