using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Verification;

namespace HousingRules.Tests.Verification;

/// <summary>A new policy starts as a copy that loads, or not at all.</summary>
public sealed class PolicyScaffoldTests
{
    private static readonly DateOnly Day = new(2021, 1, 1);

    [Fact]
    public void A_new_policy_loads_and_is_as_clean_as_the_one_it_started_from()
    {
        using var folder = TemporaryFolder.Empty("elsewhere", "2020-01-01");

        var made = PolicyScaffold.Create(Repository.Yiyuan, folder.Root, "boshan", Day);

        var policy = PolicyLibrary.Load(made).Policies.Single();
        Assert.Equal(("boshan", Day), (policy.Id, policy.InForceFrom));
        Assert.True(PolicyVerifier.Verify(policy).IsClean);
        Assert.All(WorkedExamples.Run(policy), e => Assert.True(e.Holds, e.Id));
    }

    [Fact]
    public void A_new_policy_has_the_procedure_of_the_one_it_started_from()
    {
        using var folder = TemporaryFolder.Empty("elsewhere", "2020-01-01");

        var made = PolicyScaffold.Create(Repository.Yiyuan, folder.Root, "boshan", Day);

        var procedure = Procedure.Of(PolicyLibrary.Load(made).Policies.Single());
        Assert.Equal(Procedure.Of(Some.Yiyuan).States.Select(s => s.Name), procedure.States.Select(s => s.Name));
        Assert.Equal(Day, procedure.Open(new("1", "", "", ""), procedure.Policy.NewSheet()).OpenedOn);
    }

    [Fact]
    public void Only_the_id_and_the_first_day_change()
    {
        using var folder = TemporaryFolder.Empty("elsewhere", "2020-01-01");

        var made = PolicyScaffold.Create(Repository.Yiyuan, folder.Root, "boshan", Day);

        var changed = Files(Repository.Yiyuan).Where(
            f => File.ReadAllText(Path.Combine(Repository.Yiyuan, f)) != File.ReadAllText(Path.Combine(made, f)));
        Assert.Equal(Files(Repository.Yiyuan), Files(made));
        Assert.Equal(["policy.json"], changed);
        Assert.Equal(
            2,
            File.ReadLines(Path.Combine(made, "policy.json"))
                .Zip(File.ReadLines(Path.Combine(Repository.Yiyuan, "policy.json")))
                .Count(lines => lines.First != lines.Second));
    }

    [Fact]
    public void The_next_version_stands_beside_the_one_it_follows()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();

        PolicyScaffold.Create(folder.Policy, folder.Root, "yiyuan", Day);

        var library = PolicyLibrary.Load(folder.Root);
        Assert.Equal(new DateOnly(2020, 6, 6), library.InForce("yiyuan", Day.AddDays(-1)).InForceFrom);
        Assert.Equal(Day, library.InForce("yiyuan", Day).InForceFrom);
    }

    [Theory]
    [InlineData("{ \"Form\": 2, \"InForceFrom\": \"2020-06-06\", \"Title\": { \"zh\": \"\\u4e00\", \"en\": \"Id\" }, \"Id\": \"old\" }")]
    [InlineData("{\"Id\":\"old\",\"Form\":2,\"Note\":{\"Id\":\"kept\"},\"InForceFrom\":\"2020-06-06\"}")]
    public void The_id_and_the_day_are_found_wherever_they_stand(string policy)
    {
        using var folder = TemporaryFolder.Empty("old", "2020-06-06");
        folder.Write("policy.json", policy);

        var made = PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);

        Assert.Equal(
            policy.Replace("\"old\"", "\"boshan\"", StringComparison.Ordinal).Replace("2020-06-06", "2021-01-01", StringComparison.Ordinal),
            File.ReadAllText(Path.Combine(made, "policy.json")));
    }

    [Fact]
    public void Of_many_at_once_one_makes_the_folder_and_the_others_are_told()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();

        var told = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ =>
        {
            try
            {
                PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);
                return "made";
            }
            catch (LocalizedArgumentException e)
            {
                return e.Text.English.Split(' ', 2)[1][..13];
            }
        }).ToArray();

        Assert.Single(told, t => t == "made");
        Assert.All(told.Where(t => t != "made"), t => Assert.Equal("is there alre", t));
        Assert.Equal(["2021-01-01"], Names(Path.Combine(folder.Root, "boshan")));
        Assert.Equal(Day, PolicyLibrary.Load(folder.Root).InForce("boshan", Day).InForceFrom);
    }

    [Theory, InlineData("2021-01-01.unfinished"), InlineData("2021-01-01.new")]
    [InlineData(".2021-01-01.1.unfinished"), InlineData(".2021-01-01.1.folder.unfinished")]
    public void What_somebody_keeps_beside_it_is_left_alone(string name)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var mine = Path.Combine(folder.Root, "boshan", name);
        Directory.CreateDirectory(mine);
        File.WriteAllText(Path.Combine(mine, "notes.txt"), "mine");
        File.WriteAllText(mine + ".txt", "mine too");

        PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);

        Assert.Equal("mine", File.ReadAllText(Path.Combine(mine, "notes.txt")));
        Assert.Equal(
            new[] { "2021-01-01", name, name + ".txt" }.Order(StringComparer.Ordinal),
            Names(Path.Combine(folder.Root, "boshan")));
    }

    [Theory, InlineData("2021-01-01.new"), InlineData(".2021-01-01.1.unfinished")]
    public void A_file_that_somebody_keeps_beside_it_is_left_alone(string name)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        Directory.CreateDirectory(Path.Combine(folder.Root, "boshan"));
        File.WriteAllText(Path.Combine(folder.Root, "boshan", name), "mine");

        PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);

        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Root, "boshan", name)));
    }

    [Fact]
    public void What_a_machine_that_went_down_left_is_no_policy_and_in_nobodys_way()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        var made = PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);
        var left = Path.Combine(folder.Root, "boshan", ".2021-01-01.1.folder.unfinished");
        Directory.Move(made, left);

        Assert.DoesNotContain(PolicyLibrary.Load(folder.Root).Policies, p => p.Id == "boshan");
        PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day);

        Assert.Equal(Day, PolicyLibrary.Load(folder.Root).InForce("boshan", Day).InForceFrom);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Boshan")]
    [InlineData("博山")]
    [InlineData("1boshan")]
    [InlineData("../boshan")]
    [InlineData("bo shan")]
    [InlineData("boshan\n")]
    public void What_cannot_be_an_id_is_refused(string? id)
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();

        Assert.ThrowsAny<ArgumentException>(() => PolicyScaffold.Create(folder.Policy, folder.Root, id!, Day));

        Assert.Equal(["yiyuan"], Names(folder.Root));
    }

    [Fact]
    public void A_policy_that_is_there_is_not_overwritten()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        folder.Write("source.txt", "kept");

        Assert.Throws<LocalizedArgumentException>(() => PolicyScaffold.Create(Repository.Yiyuan, folder.Root, "yiyuan", new(2020, 6, 6)));

        Assert.Equal("kept", folder.Read("source.txt"));
        Assert.Equal(["2020-06-06"], Names(Path.Combine(folder.Root, "yiyuan")));
    }

    [Fact]
    public void Without_a_policy_to_start_from_nothing_is_made()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();

        Assert.ThrowsAny<ArgumentException>(() => PolicyScaffold.Create(Path.Combine(folder.Root, "nowhere"), folder.Root, "boshan", Day));

        Assert.Equal(["yiyuan"], Names(folder.Root));
    }

    [Fact]
    public void A_copy_that_fails_halfway_leaves_nothing()
    {
        using var folder = TemporaryFolder.CopyOfYiyuan();
        File.CreateSymbolicLink(Path.Combine(folder.Policy, "zz.txt"), Path.Combine(folder.Root, "gone.txt"));

        Assert.ThrowsAny<IOException>(() => PolicyScaffold.Create(folder.Policy, folder.Root, "boshan", Day));

        Assert.Equal(["yiyuan"], Names(folder.Root));
    }

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f))
            .Order(StringComparer.Ordinal)];

    private static string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(folder).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];
}
