using HousingRules.Evaluation;

namespace HousingRules.Tests.Package;

/// <summary>Which policies are there, and which of them is in force.</summary>
public sealed class PolicyLibraryTests
{
    [Fact]
    public void The_package_carries_the_rules_of_the_repository() =>
        Assert.Equal(
            PolicyLibrary.Load(Path.Combine(Repository.Rules, "yiyuan")).Policies.Select(p => (p.Name, p.Digest)),
            PolicyLibrary.BuiltIn.Policies.Select(p => (p.Name, p.Digest)));

    [Fact]
    public void The_rules_of_the_repository_load_without_a_warning() => Assert.Empty(PolicyLibrary.Load(Repository.Rules).Findings);

    [Theory]
    [InlineData("2020-06-06", "2020-06-06")]
    [InlineData("2020-12-31", "2020-06-06")]
    [InlineData("2021-01-01", "2021-01-01")]
    [InlineData("2030-01-01", "2021-01-01")]
    public void The_version_that_began_last_is_in_force(string day, string version)
    {
        using var folder = TwoVersions();

        var policy = PolicyLibrary.Load(folder.Root).InForce("yiyuan", Day(day));

        Assert.Equal(Day(version), policy.InForceFrom);
    }

    [Fact]
    public void Before_its_first_day_no_policy_is_in_force()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => PolicyLibrary.BuiltIn.InForce("yiyuan", Day("2020-06-05")));

        Assert.Contains("not in force before 2020-06-06", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_is_not_there_is_told_with_the_nearest()
    {
        var mistake = Assert.ThrowsAny<ArgumentException>(() => PolicyLibrary.BuiltIn.Newest("yiyaun"));

        Assert.Contains("Did you mean \"yiyuan\"?", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_directory_that_is_not_there_is_told() =>
        Assert.Throws<DirectoryNotFoundException>(() => PolicyLibrary.Load(Path.Combine(Repository.Root, "nowhere")));

    [Fact]
    public void One_version_that_stands_in_two_folders_is_refused()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.AddCopyOfYiyuan("copy/yiyuan", "2020-06-06");

        var mistake = Assert.ThrowsAny<ArgumentException>(() => PolicyLibrary.Load(folder.Root));

        Assert.Contains("one version in two folders", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Layout_line_ends_and_examples_are_no_part_of_the_digest()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        foreach (var name in Directory.EnumerateFiles(folder.Policy).Select(Path.GetFileName).OfType<string>())
            folder.Write(
                name,
                (
                    name.EndsWith(".json", StringComparison.Ordinal)
                        ? folder.Read(name).Replace("\n  ", "\n\t ", StringComparison.Ordinal)
                        : folder.Read(name)).ReplaceLineEndings("\r\n"));
        folder.Delete("cases/scope.json");

        Assert.Equal(Some.Yiyuan.Digest, Load(folder).Digest);
    }

    [Theory]
    [InlineData("facts.json", "\"zh\": \"无房户\"", "\"zh\": \"没有房子的户\"")]
    [InlineData("policy.json", "\"Due\": \"2020-06-30\"", "\"Due\": \"2020-07-01\"")]
    [InlineData("eligibility.json", "\"Expression\": \"registeredPoor\"", "\"Expression\": \"registeredPoor or disabledPoor\"")]
    [InlineData("calendar.json", "\"2020-10-08\"", "\"2020-10-09\"")]
    [InlineData("clauses.json", "\"NotComputable\": \"exhortation\"", "\"NotComputable\": \"organisational\"")]
    [InlineData("source.txt", "沂源县", "沂源縣")]
    public void Every_word_that_says_something_is_part_of_the_digest(string file, string old, string with)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var text = folder.Read(file);
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        folder.Write(file, string.Concat(text.AsSpan(0, at), with, text.AsSpan(at + old.Length)));

        Assert.NotEqual(Some.Yiyuan.Digest, Load(folder).Digest);
    }

    [Theory]
    [InlineData("publicityDays=5", "publicityDays=3")]
    [InlineData("lowIncomeFundsAlwaysViaTown=false", "lowIncomeFundsAlwaysViaTown=true")]
    [InlineData("publicityDays=3")]
    public void Setting_a_value_and_setting_it_back_is_the_same_policy(params string[] settings) =>
        Assert.Equal(Some.Yiyuan.Digest, Changed(settings).Digest);

    [Fact]
    public void The_order_of_settings_makes_no_other_policy() => Assert.Equal(
        Changed("publicityDays=5", "lowIncomeFundsAlwaysViaTown=false").Digest,
        Changed("lowIncomeFundsAlwaysViaTown=false", "publicityDays=5").Digest);

    [Fact]
    public void A_setting_that_the_file_has_is_as_one_that_is_set()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        const string value = "\"Name\": \"publicityDays\",\n      \"Type\": \"integer\",\n      \"Value\": ";
        folder.Replace("policy.json", value + "3", value + "5");

        Assert.Equal(Changed("publicityDays=5").Digest, Load(folder).Digest);
        Assert.NotEqual(Some.Yiyuan.Digest, Load(folder).Digest);
    }

    [Fact]
    public void A_determination_carries_the_version_of_the_library() =>
        Assert.StartsWith("0.1.0", Some.Yiyuan.Determine(Some.Yiyuan.NewSheet()).Library, StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_holds_itself_through_a_link_is_read_to_a_depth_and_no_further()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        Directory.CreateSymbolicLink(Path.Combine(folder.Policy, "again"), folder.Root);

        Assert.ThrowsAny<ArgumentException>(() => PolicyLibrary.Load(folder.Root));
    }

    private static Policy Changed(params string[] settings) =>
        settings.Aggregate(Some.Yiyuan, (policy, setting) => policy.With(setting.Split('=')[0], setting.Split('=')[1]));

    [Fact]
    public void A_determination_carries_the_policys_name_and_digest()
    {
        var determination = Some.Yiyuan.Determine(Some.Household());

        Assert.Equal((Some.Yiyuan.Name, Some.Yiyuan.Digest), (determination.Policy, determination.Digest));
        Assert.Matches("^sha256:[0-9a-f]{64}$", determination.Digest);
    }

    private static TemporaryFolder TwoVersions()
    {
        var folder = TemporaryFolder.CopyOfYiyuan();
        var later = folder.AddCopyOfYiyuan("yiyuan", "2021-01-01");
        var policy = Path.Combine(later, "policy.json");
        File.WriteAllText(
            policy,
            File.ReadAllText(policy)
                .Replace("\"InForceFrom\": \"2020-06-06\"", "\"InForceFrom\": \"2021-01-01\"", StringComparison.Ordinal));
        return folder;
    }

    private static Policy Load(TemporaryFolder folder) => PolicyLibrary.Load(folder.Policy).Newest("yiyuan");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
