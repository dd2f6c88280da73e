using FsCheck.Xunit;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Tests.Evaluation;

namespace HousingRules.Tests.Laws;

/// <summary>A determination is a function of its facts, in whatever type they come and on whatever thread.</summary>
[Properties(Arbitrary = [typeof(YiyuanHouseholds)], MaxTest = 1_000)]
public sealed class BoundTypeLaws
{
    private static readonly BoundPolicy<EnumHousehold> Enums = Some.Yiyuan.For<EnumHousehold>();
    private static readonly BoundPolicy<TextHousehold> Texts = Some.Yiyuan.For<TextHousehold>();
    private static readonly BoundPolicy<MemberHousehold> Members = Some.Yiyuan.For<MemberHousehold>();
    private static readonly BoundPolicy<ChineseHousehold> Chinese = Some.Yiyuan.For<ChineseHousehold>();

    [Property]
    public void The_same_sheet_gets_the_same_determination(KnownHousehold household) =>
        Assert.Same(household.Policy.Determine(household.Sheet()), household.Policy.Determine(household.Sheet()));

    [Property]
    public void A_household_of_enums_gets_what_its_sheet_gets(KnownHousehold household) => SameAsSheet(Enums, household.Sheet());

    [Property]
    public void A_household_of_texts_gets_what_its_sheet_gets(KnownHousehold household) => SameAsSheet(Texts, household.Sheet());

    [Property]
    public void A_household_of_single_members_gets_what_its_sheet_gets(KnownHousehold household) => SameAsSheet(Members, household.Sheet());

    [Property]
    public void A_household_in_the_countys_own_words_gets_what_its_sheet_gets(KnownHousehold household, uint word) =>
        SameAsSheet(Chinese, household.Sheet(), option => Spoken(option.Words.ElementAt((int)(word % option.Words.Count())), word));

    [Property(MaxTest = 200)]
    public void A_household_with_nulls_gets_what_its_sheet_with_unknown_facts_gets(KnownHousehold household, int unknown)
    {
        var sheet = household.Sheet();
        foreach (var fact in household.Policy.Facts.Facts.Where((_, i) => (i * 7 + (unknown & 15)) % 9 == 0))
            sheet.SetUnknown(fact.Name);

        SameAsSheet(Members, sheet);
        SameAsSheet(Chinese, sheet);
    }

    [Property(MaxTest = 50)]
    public void Every_thread_gets_the_same_determination(KnownHousehold[] households)
    {
        var expected = households.Select(h => Some.Yiyuan.Determine(h.Sheet())).ToArray();
        var own = households.Select(h => Bound.From<EnumHousehold>(h.Sheet())).ToArray();
        var decided = new HousingRules.Evaluation.Determination[8 * own.Length];

        Parallel.For(0, decided.Length, i => decided[i] = Enums.Determine(own[i % own.Length]));

        Assert.All(decided, (d, i) => Assert.Same(expected[i % own.Length], d));
    }

    // As people type it: in full width, in capitals, with blanks around it.
    private static string Spoken(string word, uint how) => (how / 7 % 4) switch
    {
        0 => string.Concat(word.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        1 => word.ToUpperInvariant(),
        2 => $" {word}　",
        _ => word,
    };

    private static void SameAsSheet<T>(BoundPolicy<T> bound, FactSheet sheet, Func<FactOption, string>? word = null)
        where T : new()
    {
        var household = Bound.From<T>(sheet, word);

        Assert.Same(Some.Yiyuan.Determine(sheet), bound.Determine(household));
        Assert.Equal(
            sheet.Catalog.Facts.Select(f => sheet[f].ToString()),
            sheet.Catalog.Facts.Select(f => bound.Sheet(household)[f].ToString()));
    }
}
