using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;

namespace HousingRules.Tests.Evaluation;

/// <summary>Whatever of a caller's type would be passed over, is there twice or names nothing is told, all of it at once; what can be
/// understood is.</summary>
public sealed partial class BindingPromiseTests
{
    private static readonly string[] Others =
        [.. Some.Yiyuan.Facts.Facts.Select(f => f.Name).Where(n => n is not ("categories" or "currentGrade"))];

    [Fact]
    public void A_boolean_beside_the_set_that_holds_it_is_not_passed_over() => Refused<MarkedBesideSet>(
        "Two properties hold the member \"registeredPoor\": Categories and IsPoor.",
        "Two properties hold the member \"disabledPoor\": Categories and DisabledPoor.");

    [Fact]
    public void An_attribute_that_names_nothing_is_told_while_its_fact_is_left_out() => Refused<MisspeltWhileOmitted>(
        [.. Others, "currentGrade"],
        "Grade is marked with [Fact(\"curentGrade\")], and no fact or member is called so. Did you mean \"currentGrade\"?",
        "Nothing is marked with [Fact(\"\")]",
        "Hidden is marked with [Fact], and only public properties with a public getter are read.",
        "field is marked with [Fact], and only public properties with a public getter are read.");

    [Fact]
    public void A_property_whose_fact_is_left_out_is_told() => Refused<SmallHousehold>(
        [.. Others, "currentGrade"],
        "CurrentGrade holds \"currentGrade\", which is left out by name as well.");

    [Fact]
    public void A_getter_that_nobody_else_may_call_holds_nothing() => Refused<PrivateGetter>(
        "CurrentGrade might hold \"currentGrade\", and has no public getter.");

    [Fact]
    public void A_property_that_says_it_is_no_fact_is_none()
    {
        var bound = Some.Yiyuan.For<Ignoring>(omit: [.. Others, "currentGrade"]);

        Assert.Same(Some.Yiyuan.Determine(Some.Household()), bound.Determine(new()));
    }

    [Fact]
    public void Two_that_have_one_name_in_two_languages_are_two() => Refused<TwoLanguages>(
        "Two properties hold the fact \"currentGrade\": CurrentGrade and 现鉴定等级.");

    [Fact]
    public void The_mistakes_of_a_map_are_told_with_all_others()
    {
        var mistakes = Assert.ThrowsAny<LocalizedArgumentException>(() => Some.Yiyuan.For<SmallHousehold>(map => map
            .Fact("currentGrad", h => h.CurrentGrade)
            .Fact("originalGrade", h => 4)
            .Convert((Grade g) => g.ToString()).Convert((Grade g) => (int)g)
            .Ignore(h => h.Has)
            .Omit([.. Others, "rectifed"])));

        Assert.All(
            [
                "The map names \"currentGrad\", and no fact or member is called so. Did you mean \"currentGrade\"?",
                "The map converts the type Grade twice.",
                "originalGrade holds \"originalGrade\", which is left out by name as well.",
                "originalGrade holds the oneOf fact \"originalGrade\" and must be an enum, a nullable enum or string, but is Int32.",
                "Has is marked with [Fact], and is said to hold no fact.",
                "No public property holds \"categories\".",
                "No fact is called \"rectifed\", so it cannot be left out. Did you mean \"rectified\"?",
            ],
            words => Assert.Contains(words, mistakes.Message, StringComparison.Ordinal));
        Assert.Contains("不能用作住户类型", mistakes.Text.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("holds", mistakes.Text.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_small_table_does_not_hold_is_one_line_to_paste_in_the_readers_words()
    {
        var told = Assert.Throws<LocalizedArgumentException>(() => Some.Yiyuan.For<SmallHousehold>());

        var line = told.Text.Chinese.Split('\n')[^1];
        Assert.Equal(2, told.Text.Chinese.Split('\n').Length);
        Assert.Contains("灾害受损（disasterDamage）", line, StringComparison.Ordinal);
        var omit = line[(line.IndexOf(".Omit(", StringComparison.Ordinal) + 6)..];
        var names = omit[..omit.IndexOf(')', StringComparison.Ordinal)].Split(", ").Select(n => n.Trim('"')).ToArray();
        Assert.NotNull(Some.Yiyuan.For<SmallHousehold>(map => map.Omit(names)));
    }

    [Fact]
    public void A_map_names_what_is_held_and_leaves_out_the_rest()
    {
        var all = Some.Yiyuan.For<SmallHousehold>(map => map.OmitAllBut("身份类别", "currentGrade"));
        var household = new SmallHousehold { Has = [Category.RegisteredPoor], CurrentGrade = Grade.D };

        Assert.True(all.Determine(household).Has("includeInRenovationPlan"));
        var wrong = Assert.Throws<LocalizedArgumentException>(
            () => Some.Yiyuan.For<SmallHousehold>(map => map.OmitAllBut("categories", "现鉴定等极")));
        Assert.Contains(
            "OmitAllBut names \"现鉴定等极\", and no fact or member is called so. Did you mean \"现鉴定等级\"?",
            wrong.Message,
            StringComparison.Ordinal);
        Assert.Contains("CurrentGrade holds \"currentGrade\", which is left out by name as well.", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_the_map_says_twice_is_told_as_the_maps()
    {
        var told = Assert.Throws<LocalizedArgumentException>(() => Some.Yiyuan.For<SmallHousehold>(map => map
            .Fact("originalGrade", h => h.CurrentGrade).Fact("originalGrade", h => h.CurrentGrade).Omit([.. Others])));

        Assert.Contains("The map says twice what holds \"originalGrade\": keep one.", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Members_that_a_county_does_not_record_are_left_out_by_name()
    {
        var bound = Some.Yiyuan.For<ThreeCategories>(omit:
            [.. Others, "currentGrade", "marginalLowIncome", "otherDifficulty", "分散供养特困人员", "atRiskOfPoverty"]);

        Assert.Same(
            Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("disabledPoor", null))),
            bound.Determine(new() { 建档立卡贫困户 = true }));
    }

    [Fact]
    public void A_hidden_property_is_none_and_an_inherited_one_of_an_interface_is_one()
    {
        var expected = Some.Yiyuan.Determine(Some.Household(("currentGrade", "D")));

        Assert.Same(expected, Some.Yiyuan.For<Hiding>(omit: [.. Others, "categories"]).Determine(new()));
        Assert.Same(expected, Some.Yiyuan.For<IChild>(omit: [.. Others, "categories"]).Determine(new Child()));
    }

    [Fact]
    public void Two_enum_members_for_one_value_are_two() => Refused<TwoNames>(
        "CurrentGrade is a Doubled, whose C, C级 all stand for \"C\".");

    [Fact]
    public void A_set_that_was_never_made_is_unknown_by_every_way()
    {
        var expected = Some.Yiyuan.Determine(Some.Household(("categories", null)));

        foreach (var omit in (string[][])[[.. Others, "currentGrade"]])
        {
            Unknown(Some.Yiyuan.For<Holder<ImmutableArray<string>?>>(omit), new(null), expected);
            Unknown(Some.Yiyuan.For<Holder<ImmutableArray<string>?>>(omit), new(default(ImmutableArray<string>)), expected);
            Unknown(Some.Yiyuan.For<Holder<ImmutableArray<Category>>>(omit), new(default), expected);
            Unknown(Some.Yiyuan.For<Holder<ArraySegment<string>>>(omit), new(default), expected);
            Unknown(Some.Yiyuan.For<Holder<ArraySegment<Category>?>>(omit), new(default(ArraySegment<Category>)), expected);
        }
    }

    [Theory, InlineData(""), InlineData("　"), InlineData("none"), InlineData("无")]
    public void An_empty_text_is_what_is_left_out(string grade) => Assert.Same(
        Some.Yiyuan.Determine(Some.Household()),
        Some.Yiyuan.For<Holder<string>>(map => map
            .Fact("currentGrade", h => h.Categories).Omit([.. Others, "categories"])).Determine(new(grade)));

    [Fact]
    public void A_time_of_day_is_not_cut_off()
    {
        var policy = Some.Policy(text => text.Date("categories").RuleSet("a", "Every", null, ("old", "categories < \"2000-01-01\"")));
        var bound = policy.For<Holder<DateTime>>();

        Assert.True(bound.Determine(new(new(1999, 12, 31))).Has("old"));
        Assert.False(bound.TryDetermine(new(new(1999, 12, 31, 8, 0, 0)), out _, out var bad));
        Assert.Equal(
            "Categories: the fact categories must be a day, without another time than midnight.",
            bad.Reason.English);
    }

    [Fact]
    public void A_map_reads_paths_and_converts_what_it_finds()
    {
        var bound = Some.Yiyuan.For<Record>(map => map
            .Fact("现鉴定等级", r => r.House!.Level, level => level switch { 3 => "C", 4 => "D级", _ => null })
            .Fact("registeredPoor", r => r.Kind, kind => kind == 'p')
            .Omit([.. Others, .. Some.Yiyuan.Facts["categories"].Options.Select(o => o.Name).Where(n => n != "registeredPoor")]));

        Assert.Same(
            Some.Yiyuan.Determine(Some.Household(("registeredPoor", true), ("currentGrade", "D"))),
            bound.Determine(new(new(4), 'p')));
        Assert.Same(Some.Yiyuan.Determine(Some.Household(("currentGrade", null))), bound.Determine(new(null, 'x')));
        Assert.Same(Some.Yiyuan.Determine(Some.Household(("currentGrade", null))), bound.Determine(new(new(9), 'x')));
    }

    [Fact]
    public void A_converter_of_a_type_serves_every_property_of_it()
    {
        var policy = Some.Policy(text => text.OneOf("wall", "earth", "brick").OneOf("roof", "earth", "brick")
            .RuleSet("a", "Every", null, ("weak", "wall == \"earth\" and roof == \"earth\"")));
        var bound = policy.For<Codes>(map => map.Convert((int code) => code == 1 ? "earth" : "brick"));

        Assert.True(bound.Determine(new(1, 1)).Has("weak"));
        Assert.False(bound.Determine(new(1, 2)).Has("weak"));
        Assert.Null(bound.Determine(new(1, null)).Holds("weak"));
    }

    [Fact]
    public void An_exception_of_a_converter_is_the_households_problem_and_its_text_is_not_repeated()
    {
        var bound = Some.Yiyuan.For<Record>(map => map
            .Fact("currentGrade", r => r.House!.Level, string (_) => throw new FormatException("somebody's name"))
            .Omit([.. Others, "categories"]));

        Assert.False(bound.TryDetermine(new(new(1), 'x'), out _, out var bad));
        var problem = Assert.Single(bad.Problems);
        Assert.Equal(("House.Level", "currentGrade"), (problem.Key, problem.Fact.Name));
        Assert.Contains("FormatException", problem.Reason.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody", bad.ToString(), StringComparison.Ordinal);
        Assert.IsType<FormatException>(bad.Thrown);
        Assert.Throws<FormatException>(() => bound.Determine(new(new(1), 'x')));
    }

    private static void Unknown<T>(BoundPolicy<T> bound, T household, HousingRules.Evaluation.Determination expected)
    {
        Assert.Same(expected, bound.Determine(household));
        Assert.True(bound.Sheet(household)["categories"].IsUnknown);
        Assert.Equal(DeterminationStatus.Undetermined, bound.Explain(household).Determination.Status);
    }

    private static void Refused<T>(params string[] words) => Refused<T>(Others, words);

    private static void Refused<T>(string[] omit, params string[] words)
    {
        var mistakes = Assert.ThrowsAny<ArgumentException>(() => Some.Yiyuan.For<T>(omit)).Message;

        Assert.All(words, w => Assert.Contains(w, mistakes, StringComparison.Ordinal));
        Assert.Equal(words.Length, mistakes.Split("\n- ").Length - 1);
    }
}
