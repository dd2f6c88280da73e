using System.Text.Json;
using AngleSharp.Html.Parser;
using HousingRules.Generators.Databases;
using HousingRules.Host.Storage;
using HousingRules.Host.Tests.Storage;

namespace HousingRules.Host.Tests.Security;

/// <summary>A hostile text is kept as it was given or refused with words, wherever it is typed, and runs on no page that
/// shows it.</summary>
public sealed class HostileTextTests(GuardedServices services) : IClassFixture<GuardedServices>
{
    private static readonly (string Name, string Text)[] Texts =
    [
        ("a script", "<script>alert('甲')</script>\"><img src=x onerror=alert(1)>"),
        ("a script in Chinese", "户主“张三”</td></script><svg/onload=alert(1)>' onmouseover='x"),
        ("SQL", "'; drop table person; -- \" or 1=1 /* %_ */"),
        ("NUL", "a\0b"),
        ("other controls", "a\u0001\u001b[31m\u007f\u0085b"),
        ("lines", "a\r\nSet-Cookie: stolen=1\r\n\r\n<html>"),
        ("right to left", "\u202Egnp.exe\u202C\u2066x\u2069"),
        ("half a character", "a\uFFFDb\uFFFF"),
        ("beyond the first plane", "𠮷野家🏠"),
        ("a path", "../../../etc/passwd%00%2e%2e%2f..\\..\\x"),
        ("a formula", "=cmd|' /C calc'!A0"),
        ("a template", "{{7*7}}${7*7}@(7*7){0}%s"),
        ("very long", new string('长', 5000)),
        ("spaces", " \u3000\t "),
    ];

    public static IEnumerable<string> Names => Texts.Select(t => t.Name);

    [Theory, OnDatabase(DatabaseKind.Sqlite, Each = nameof(Names)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(Names))]
    public async Task It_breaks_no_form_and_runs_on_no_page(DatabaseKind kind, string name)
    {
        var text = Texts.Single(t => t.Name == name).Text;
        var service = await services.OfAsync(kind);
        var about = await service.PlantAsync();
        var visitor = await service.AsAsync("town", new Area(about.County, about.Town), administers: true);

        await HandInAsync(service, visitor, about, text);

        var pages = service.Doors.Where(d => d is { Method: "GET", IsForSystems: false, IsOfProofs: false });
        foreach (var question in pages.SelectMany(d => Questions.Of(d, about)))
        {
            var (status, body, message) = await visitor.AskAsync(question);
            Assert.True(status < 500, $"{question}: {status}");
            if (message.Content.Headers.ContentType?.MediaType == "text/html")
                AssertNothingRuns(question.Path, body);
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite, Each = nameof(Names)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(Names))]
    public async Task It_breaks_no_address_and_no_question(DatabaseKind kind, string name)
    {
        var text = Texts.Single(t => t.Name == name).Text;
        var service = await services.OfAsync(kind);
        var about = await service.PlantAsync();
        var visitor = await service.AsAsync("town", new Area(about.County, about.Town), administers: true);
        var hostile = new Subject(text) { Attachment = text, Person = text };
        foreach (var door in service.Doors.Where(d => d is { Method: "GET", IsOfProofs: false }))
        {
            foreach (var question in Questions.Of(door, hostile).Where(q => q.Path.Length < 8000))
            {
                var (status, body, message) = await visitor.AskAsync(question with { Path = Escaped(question.Path) });
                Assert.True(status < 500, $"{question}: {status} {body} {service.Failures()}");
                if (message.Content.Headers.ContentType?.MediaType == "text/html")
                    AssertNothingRuns(question.Path, body);
            }
        }
    }

    [Theory, OnDatabase(DatabaseKind.Sqlite, Each = nameof(Names)), OnDatabase(DatabaseKind.PostgreSql, Each = nameof(Names))]
    public async Task It_breaks_no_command_of_a_system(DatabaseKind kind, string name)
    {
        var text = JsonSerializer.Serialize(Texts.Single(t => t.Name == name).Text);
        var service = await services.OfAsync(kind);
        var about = await service.PlantAsync();
        var visitor = await service.AsAsync("town", new Area(about.County, about.Town));
        foreach (var json in service.Doors.Where(d => d is { Method: "POST", IsForSystems: true }))
        {
            var asked = Questions.Of(json, about).Single();
            foreach (var body in Bodies(asked.Json!, text).Concat([text, "\"\\ud800\"", "[\"\\udc00\"]", "{\"\\ud800\": 1}"]))
            {
                var (status, answer, message) = await visitor.AskAsync(asked with { Json = body });
                Assert.True(status < 500, $"{asked} {body}: {status} {answer}");
                if (status >= 400)
                    Assert.Equal("application/problem+json", message.Content.Headers.ContentType?.MediaType);
            }
        }
    }

    [Fact]
    public async Task What_may_be_a_text_is_kept_as_it_was_typed()
    {
        var service = await services.OfAsync(DatabaseKind.Sqlite);
        var about = await service.PlantAsync();
        var visitor = await service.AsAsync("town", new Area(about.County, about.Town, about.Village), administers: true);
        var page = service.Doors.Single(d => d.ToString() == "GET /cases/{id}");
        await using var connection = await service.Database.OpenAsync();
        string[] kept = ["a script", "a script in Chinese", "SQL", "a formula", "a template"];
        foreach (var (name, text) in Texts.Where(t => kept.Contains(t.Name)))
        {
            var question = Questions.Of(service.Doors.Single(d => d.ToString() == "POST /cases/{id}/record"), about).Single();
            var version = await Dapper.SqlMapper.ExecuteScalarAsync<long>(
                connection, "select version from case_row where case_id = @Id", about);
            var (status, _, _) = await visitor.AskAsync(question with
            {
                Form =
                [
                    .. question.Form.Where(f => f.Name is not "version" and not "command"),
                    ("version", $"{version}"), ("command", $"k{version}"), ("note", text),
                ],
            });

            Assert.True(status == 302, $"{name}: {status}");
            var document = new HtmlParser().ParseDocument((await visitor.AskAsync(Questions.Of(page, about).First())).Body);
            Assert.Contains(text, document.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_looks_like_a_formula_is_a_text_in_the_workbook()
    {
        const string formula = "=cmd|' /C calc'!A0";
        var service = await services.OfAsync(DatabaseKind.Sqlite);
        var about = await service.PlantAsync();
        var visitor = await service.AsAsync("town", new Area(about.County, about.Town));
        var open = service.Doors.Single(d => d.ToString() == "POST /open/save");
        var (opened, _, _) = await visitor.AskAsync(new(open, open.Route)
        {
            Form =
            [
                ("household", $"formula-{about.Mark}"), ("village", formula), ("day", "2020-06-08"), ("command", "h"),
                ("f.categories.registeredPoor", "true"), ("f.originalGrade", "D"),
            ],
        });
        Assert.Equal(302, opened);

        foreach (var path in new[] { "/ledgers/workbook", "/api/v1/ledgers/workbook" })
        {
            var (status, sheets, _) = await visitor.AskAsync(Questions.Of(service.Doors.Single(d => d.Route == path), about).First());

            Assert.Equal(200, status);
            Assert.Contains("=cmd|", sheets, StringComparison.Ordinal);
            Assert.DoesNotContain("<f>", sheets, StringComparison.Ordinal);
            Assert.DoesNotContain("DDE", sheets, StringComparison.Ordinal);
        }
    }

    private static async Task HandInAsync(GuardedService service, Visitor visitor, Subject about, string text)
    {
        foreach (var door in service.Doors.Where(d => d.IsForm && d.Route is not "/sign-out"))
        {
            var question = Questions.Of(door, about).Single();
            // Each field alone, so that what is refused of one keeps no other from coming through; and what no page asks for.
            string[] fields = [.. question.Form.Select(f => f.Name), "note", "doneBy", "name", "town", "village", "county", "role"];
            // A form with a file has its names in headers, where a client can say a name only.
            foreach (var field in fields.Concat(question.File is null ? [text] : []).Distinct().Where(f => f is not "do"))
            {
                var form = question.Form.Where(f => f.Name != field).Append((field, text)).ToArray();
                var (status, body, _) = await visitor.AskAsync(question with { Form = form });
                Assert.True(status < 500, $"{door} {field}: {status} {service.Failures()}");
                AssertNothingRuns($"{door} {field}", body);
                if (status >= 400)
                    Assert.True(body.Contains("<h1", StringComparison.Ordinal), $"{door} {field}: {status} {body}");
            }

            // A name that no client can say in a header comes from none.
            if (question.File is { } file && text.All(c => char.IsAsciiLetterOrDigit(c) || c > 0x4DFF))
                Assert.True((await visitor.AskAsync(question with { File = (text + ".png", file.Bytes) })).Status < 500, $"{door}");
        }
    }

    // Each text of a body by itself, and each name of a member.
    private static IEnumerable<string> Bodies(string json, string text)
    {
        var tokens = new System.Text.RegularExpressions.Regex("\"[^\"]*\"").Matches(json);
        return tokens.Select(t => json[..t.Index] + text + json[(t.Index + t.Length)..]);
    }

    private static string Escaped(string path)
    {
        var (address, query) = path.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? (path[..at], path[at..]) : (path, "");
        return address + string.Concat(query.EnumerateRunes().Select(r => IsPlain(r) ? $"{r}" : Uri.EscapeDataString($"{r}")));
    }

    private static bool IsPlain(System.Text.Rune rune) =>
        rune.Value is '?' or '=' or '&' || (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value));

    private static void AssertNothingRuns(string where, string page)
    {
        var document = new HtmlParser().ParseDocument(page);
        var running = document.All.Where(e => e.LocalName is "script" or "iframe" or "object" or "embed"
            || e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal))
            || new[] { "href", "src", "action" }.Any(a => e.GetAttribute(a)?.Split(':')[0] is "javascript" or "data"));
        Assert.True(!running.Any(), $"{where}: {running.FirstOrDefault()?.OuterHtml}");
    }
}
