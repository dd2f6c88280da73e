namespace HousingRules.Tests.Architecture;

/// <summary>A folder uses only what stands below it, and no files use each other in a circle. Asked of every identifier, bound.</summary>
public sealed class LayerTests
{
    public static TheoryData<string> Projects() => [nameof(Floors.Library), nameof(Floors.Rosters), nameof(Floors.Host)];

    [Theory, MemberData(nameof(Projects))]
    public void Every_identifier_can_be_bound(string project) => Assert.Empty(Of(project).Project.Unbound);

    [Theory, MemberData(nameof(Projects))]
    public void Every_folder_is_a_layer(string project)
    {
        var floors = Of(project);

        Assert.Equal(
            floors.FromTheGround.Order(StringComparer.Ordinal),
            floors.Project.Files.Select(SourceFile.Folder).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_folder_uses_only_folders_below_it(string project)
    {
        var floors = Of(project);

        Assert.DoesNotContain(floors.Project.Arrows, a => Floor(floors, a.To) > Floor(floors, a.From));
    }

    [Theory, MemberData(nameof(Projects))]
    public void Rooms_that_stand_side_by_side_do_not_know_each_other(string project)
    {
        var floors = Of(project);

        Assert.DoesNotContain(
            floors.Project.Arrows,
            a => floors.Beside.Contains((SourceFile.Room(a.From), SourceFile.Room(a.To))));
    }

    [Theory, MemberData(nameof(Projects))]
    public void No_files_use_each_other_in_a_circle(string project)
    {
        var circles = Circles.Of(Of(project).Project.Arrows).Select(circle => string.Join(" ", circle));

        Assert.Empty(circles);
    }

    [Theory, MemberData(nameof(Projects))]
    public void A_library_from_outside_is_named_in_one_room_only(string project)
    {
        var floors = Of(project);

        var elsewhere = floors.Project.Libraries.Where(
            used => floors.RoomsOf(used.Assembly) is { Count: > 0 } rooms && !rooms.Contains(SourceFile.Room(used.File)));

        Assert.Empty(elsewhere);
    }

    [Theory, MemberData(nameof(Projects))]
    public void Every_library_from_outside_has_its_room(string project)
    {
        var floors = Of(project);

        var homeless = floors.Project.Libraries.Select(used => used.Assembly)
            .Where(IsFromOutside)
            .Where(assembly => !floors.Libraries.Any(l => assembly.StartsWith(l.Library, StringComparison.Ordinal)));

        Assert.Empty(homeless);
    }

    [Theory]
    [InlineData("PolicyLibrary.cs", "PolicyLoader.cs")]
    [InlineData("Facts/FactSheet.cs", "Facts/Types/SlotCode.cs")]
    public void What_is_used_only_inside_a_method_is_seen(string file, string used) =>
        Assert.Contains((file, used), BoundProject.Library.Arrows);

    [Fact]
    public void A_circle_is_found_and_what_merely_leads_to_it_is_not_part_of_it()
    {
        var circles = Circles.Of([("a", "b"), ("b", "c"), ("c", "b"), ("c", "d"), ("e", "f"), ("f", "e"), ("d", "d")]);

        Assert.Equal(["b c", "e f"], circles.Select(c => string.Join(" ", c)).Order());
    }

    private static Floors Of(string project) => project switch
    {
        nameof(Floors.Library) => Floors.Library,
        nameof(Floors.Rosters) => Floors.Rosters,
        _ => Floors.Host,
    };

    private static int Floor(Floors floors, string file) => floors.FromTheGround.IndexOf(SourceFile.Folder(file));

    private static bool IsFromOutside(string assembly) =>
        assembly.StartsWith("System.CommandLine", StringComparison.Ordinal)
            || assembly.StartsWith("System.Linq.Dynamic", StringComparison.Ordinal)
            || !(assembly.StartsWith("System", StringComparison.Ordinal)
                || assembly.StartsWith("HousingRules", StringComparison.Ordinal)
                // The framework of web applications, which a host has as it has the base classes.
                || assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                || assembly.StartsWith("Microsoft.Extensions", StringComparison.Ordinal)
                || assembly is "Microsoft.Net.Http.Headers"
                || assembly is "mscorlib" or "netstandard" or "Microsoft.Win32.Primitives");
}
