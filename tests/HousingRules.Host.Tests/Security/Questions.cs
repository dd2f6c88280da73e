using System.Text.RegularExpressions;
using HousingRules.Host.Tests.Api;
using HousingRules.Host.Tests.People;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>How each door is asked about a case, so that only who asks decides what is answered. A door of which nothing is said here fails
/// the test that meets it.</summary>
internal static partial class Questions
{
    private const string Day = "2020-06-06";

    /// <summary>Everything that is asked at a door about a case.</summary>
    public static IEnumerable<Question> Of(Door door, Subject about)
    {
        var path = Hole().Replace(door.Route, hole => Uri.EscapeDataString(Filling(door, hole.Groups[1].Value.ToLowerInvariant(), about)));
        if (door.Method == "POST")
            return [door.IsForSystems ? new(door, path + Query(door)) { Json = Json(door, about) } : Form(new(door, path), about)];
        return Queries(door, about).Prepend("").Select(query => new Question(door, path + query));
    }

    private static string Filling(Door door, string hole, Subject about) => hole switch
    {
        "id" when door.Route.StartsWith("/people", StringComparison.Ordinal) => about.Person,
        "id" when door.Route.Contains("/polic", StringComparison.Ordinal) => "yiyuan",
        "id" => about.Id,
        "from" or "day" => Day,
        "attachment" => about.Attachment,
        "entry" => "2",
        "finding" or "example" => "1",
        "code" => "404",
        "language" => "zh",
        "documentname" => "v1",
        _ => throw new InvalidOperationException($"Say in {nameof(Questions)} what \"{hole}\" of {door} may be."),
    };

    private static string[] Queries(Door door, Subject about)
    {
        var at = $"county={about.County}&town={about.Town}&village={about.Village}";
        return door.Route.ToLowerInvariant() switch
        {
            "/" => [$"?town={about.Town}&village={about.Village}", "?view=Overdue", "?view=Waiting"],
            "/ledgers" => [$"?at=village&{at}", "?level=village", $"?at=county&{at}&level=town"],
            "/ledgers/cases" => ["?figure=cases", $"?figure=cases&at=village&{at}", $"?figure=cases&level=village&at=town&{at}"],
            "/ledgers/workbook" => [$"?on={Day}", "?on=2020-06-15"],
            "/cases" => [$"?town={about.Town}&village={about.Village}", "?overdue=true", $"?after={about.Id}", "?missing=currentGrade"],
            "/audit" => [$"?case={about.Id}", $"?who={about.Id}"],
            "/people" => [$"?after=0:{about.Id}"],
            "/policy/{id}/{day}/try" => ["?parameter=publicityDays&value=5"],
            "/sign-in" => [$"?back=/cases/{about.Id}"],
            "/api/v1/cases" => [$"?{at}", $"?after={about.Id}", "?overdue=true", "?actor=village", "?size=1"],
            "/api/v1/ledgers" or "/api/v1/ledgers/workbook" => ["?on=2020-06-15"],
            _ => [],
        };
    }

    private static string Query(Door door) => door.Route switch
    {
        "/api/v1/cases/openings" => "?openedOn=2020-06-08&commandId=many",
        _ => "",
    };

    private static string Json(Door door, Subject about)
    {
        const string facts = "\"registeredPoor\": true";
        var opening = $$"""{"id": "{{about.Id}}", "commandId": "o", "openedOn": "2020-06-08", "household": { {{facts}} } }""";
        return door.Route switch
        {
            "/api/v1/determinations" or "/api/v1/explanations" => $$"""{"id": "{{about.Id}}", {{facts}} }""",
            "/api/v1/what-if" => $$"""{"household": { {{facts}} }, "changes": [{"facts": {"currentGrade": "A"} }]}""",
            "/api/v1/cases" => opening,
            "/api/v1/cases/openings" => $$"""[{"id": "{{about.Id}}", {{facts}} }]""",
            "/api/v1/cases/events" =>
                $$"""[{"id": "{{about.Id}}", "commandId": "e", "version": 3, "event": {{CommandTests.Appraised}} }]""",
            "/api/v1/cases/{id}/events" => $$"""{"commandId": "e", "version": 3, "event": {{CommandTests.Appraised}} }""",
            "/api/v1/cases/{id}/corrections" => """{"commandId": "c", "version": 3, "entry": 2, "reason": "r", "withdraw": true}""",
            _ => throw new InvalidOperationException($"Say in {nameof(Questions)} what is handed in at {door}."),
        };
    }

    private static Question Form(Question question, Subject about) => question.Door.ToString() switch
    {
        "POST /sign-in" => question with { Form = [("login", about.Id), ("password", SomePerson.Password)] },
        "POST /password" => question with { Form = [("old", "x"), ("wanted", SomePerson.Password), ("again", SomePerson.Password)] },
        "POST /people/new" => question with { Form = [("login", "thief"), ("name", "thief"), ("administers", "yes")] },
        "POST /people/{id}" => question with { Form = [("do", "close")] },
        "POST /keys" => question with { Form = [("do", "add"), ("name", "thief"), ("role", "county"), ("county", about.County)] },
        "POST /cases/{id}/record" => question with
        {
            Form = [("event", "appraised"), ("version", "3"), ("command", "f"), ("date", "2020-06-09"), ("e.grade", "D")],
        },
        "POST /cases/{id}/correct/{entry:int}/save" => question with
        {
            Form = [("version", "3"), ("command", "g"), ("reason", "r"), ("withdraw", "yes")],
        },
        "POST /cases/{id}/attachments" => question with { File = ("another.png", AttachmentBytes.Png) },
        "POST /open/save" => question with
        {
            Form = [("household", about.Id), ("town", about.Town), ("village", about.Village), ("day", "2020-06-08"), ("command", "h")],
        },
        "POST /sign-out" => question,
        var other => throw new InvalidOperationException($"Say in {nameof(Questions)} what is typed into the form of {other}."),
    };

    [GeneratedRegex(@"\{([A-Za-z]+)[^}]*\}")]
    private static partial Regex Hole();
}
