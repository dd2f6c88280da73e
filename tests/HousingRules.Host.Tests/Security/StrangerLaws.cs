using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using HousingRules.Generators.Databases;
using HousingRules.Host.People;
using HousingRules.Host.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>At every door, whoever has another place is answered about a case as about one that is nowhere, and meets nothing of it
/// anywhere; and who has its place meets all of it.</summary>
public sealed class StrangerLaws : IAsyncLifetime
{
    private static readonly string[] Actors = ["village", "town", "county", "countyHousingBureau", "residentVillageInstructor"];

    // Nobody but its own place can know that an id is taken, except who opens a case under it.
    private static readonly string[] TellThatAnIdIsTaken = ["/open/save", "/api/v1/cases", "/api/v1/cases/openings"];

    // Lines of the audit say what the reader typed before.
    private const string Audit = "/audit";

    // What a place is of the case's: the same, another, or none.
    public enum Part
    {
        Same,
        Other,
        None,
    }

    private GuardedService? _service;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await (_service?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Property(MaxTest = 12)]
    public Property On_SQLite() => Holds(DatabaseKind.Sqlite);

    [PropertyOnPostgreSql(MaxTest = 8)]
    public Property On_PostgreSQL() => Holds(DatabaseKind.PostgreSql);

    private Property Holds(DatabaseKind kind)
    {
        _service = GuardedService.StartAsync(kind).GetAwaiter().GetResult();
        var part = Gen.Elements(Part.Same, Part.Same, Part.Other, Part.None);
        var places = from county in part
                     from town in part
                     from village in part
                     from actor in Gen.Elements(Actors)
                     select (county, town, village, actor);
        return Prop.ForAll(places.ToArbitrary(), place => HoldsAsync(_service, place).GetAwaiter().GetResult());
    }

    private static async Task HoldsAsync(GuardedService service, (Part County, Part Town, Part Village, string Actor) place)
    {
        var (about, ghost) = (await service.PlantAsync(), Subject.New());
        var area = new Area(
            Of(place.County, about.County, ghost.County), Of(place.Town, about.Town, "另镇"), Of(place.Village, about.Village, "另村"));
        // Whoever has the name of a place knows it: the case that is nowhere is one of the same name.
        ghost = ghost with
        {
            County = place.County == Part.Same ? about.County : ghost.County,
            Town = place.Town == Part.Same ? about.Town : ghost.Town,
            Village = place.Village == Part.Same ? about.Village : ghost.Village,
        };
        var visitor = await service.AsAsync(place.Actor, area);
        if (area.Holds(about.County, about.Town, about.Village))
            await new Entitled(service, visitor).MeetsAllAsync(about);
        else
            await new Stranger(service, visitor, about, ghost).MeetsNothingAsync();
    }

    private static string? Of(Part part, string same, string other) => part switch
    {
        Part.Same => same,
        Part.Other => other,
        _ => null,
    };

    /// <summary>Who has another place.</summary>
    private sealed class Stranger(GuardedService service, Visitor visitor, Subject about, Subject ghost)
    {
        // Of the places of a case one may know those that are one's own.
        private readonly string[] _hidden =
        [
            .. about.Said,
            .. new[] { about.County, about.Town, about.Village }.Except(
                [visitor.Person!.Area.County ?? "", visitor.Person.Area.Town ?? "", visitor.Person.Area.Village ?? ""]),
        ];

        public async Task MeetsNothingAsync()
        {
            var before = await service.KeptAsync();
            foreach (var door in service.Doors.Where(d => d is { Policy: not null, IsOfProofs: false }))
            {
                var questions = Questions.Of(door, about).Zip(Questions.Of(door, ghost));
                foreach (var (asked, nowhere) in questions)
                    await MeetsNothingAsync(asked, TellThatAnIdIsTaken.Contains(door.Route) && door.Method == "POST" ? null : nowhere);
            }

            Assert.Equal(before, await service.KeptAsync());
        }

        private async Task MeetsNothingAsync(Question asked, Question? nowhere)
        {
            var (status, body, _) = await visitor.AskAsync(asked);
            Assert.True(status < 500, $"{asked}: {status} {body} {service.Failures()}");
            // What was typed comes back in the form.
            var typed = string.Join(' ', [Uri.UnescapeDataString(asked.Path), .. asked.Form.Select(f => f.Value)]);
            foreach (var hidden in _hidden.Where(h => !typed.Contains(h, StringComparison.Ordinal)))
                Assert.False(body.Contains(hidden, StringComparison.Ordinal), $"{asked} says {hidden} to {visitor.Person!.Area}: {body}");
            if (nowhere is null)
                return;
            var (ghostly, other, _) = await visitor.AskAsync(nowhere);
            Assert.False(
                asked.Door.Route != Audit && other.Contains(about.Id, StringComparison.Ordinal), $"{nowhere} says {about.Id}: {other}");
            Assert.True(status == ghostly, $"{asked}: {status}, and {ghostly} of a case that is nowhere");
            // A workbook says when it was made.
            if (asked.Door.Route is not Audit and not "/ledgers/workbook" and not "/api/v1/ledgers/workbook")
                Assert.Equal(Settled(other), Settled(body));
        }

        private string Settled(string answer) => Question.Settled(
            answer, about.Mark, ghost.Mark, about.Attachment, ghost.Attachment, about.Person, ghost.Person);
    }

    /// <summary>Who has the place of the case, or a greater one.</summary>
    private sealed class Entitled(GuardedService service, Visitor visitor)
    {
        // What shows every case that is seen, whoever asks.
        private static readonly string[] ShowCases =
        [
            "/cases", "/cases/{id}", "/ledgers/cases", "/api/v1/cases", "/api/v1/cases/{id}", "/api/v1/cases/{id}/history",
            "/api/v1/export/cases",
        ];

        public async Task MeetsAllAsync(Subject about)
        {
            var met = "";
            var doors = service.Doors.Where(d => d is { Method: "GET", IsOfProofs: false });
            foreach (var door in doors.Where(d => d.Policy is PeopleServices.Works or PeopleServices.Systems))
            {
                foreach (var question in Questions.Of(door, about))
                {
                    var (status, body, message) = await visitor.AskAsync(question);
                    Assert.True(status < 400 || IsNotOfCases(question), $"{question} of {visitor.Person!.Area}: {status} {body}");
                    if (ShowCases.Contains(door.Route.ToLowerInvariant()) && Means(question))
                        Assert.True(body.Contains(about.Id, StringComparison.Ordinal), $"{question} does not say {about.Id}: {body}");
                    met += body + message.Content.Headers.ContentDisposition;
                }
            }

            Assert.All(about.Said.SkipLast(1), said => Assert.Contains(said, met, StringComparison.Ordinal));
            Assert.Contains(about.File, met, StringComparison.Ordinal);
        }

        // Not the second page of a list, and not a list of something else.
        private static bool Means(Question question) => question.Door.Route == "/ledgers/cases"
            ? question.Path.EndsWith("figure=cases", StringComparison.Ordinal)
            : !question.Path.Contains('?', StringComparison.Ordinal);

        // A figure that was not named; and what a role may not record, it may not correct.
        private static bool IsNotOfCases(Question question) =>
            question.Path is "/ledgers/cases" or "/open/save"
            || question.Path.Contains("/correct/", StringComparison.Ordinal)
            || question.Path.Contains("overdue", StringComparison.Ordinal);
    }
}
