using System.Text.RegularExpressions;
using System.Xml.Linq;
using HousingRules.Cases;
using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>The drawn procedure is the one that judges cases, and can be read.</summary>
public sealed class ProcedureGraphTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly Procedure Yiyuan = Procedure.Of(PolicyLibrary.Load(Repository.Yiyuan).Policies[0]);

    private static readonly ProcedureGraph Everything = ProcedureGraph.Of(Yiyuan, withEveryRecord: true);

    [Fact]
    public void Every_accepted_event_of_a_history_lies_on_an_arrow()
    {
        var file = Yiyuan.Open(new("1", null, null, null), Sheet("registeredPoor"));
        var day = new DateOnly(2020, 6, 8);
        CaseEvent[] events =
        [
            Yiyuan.Event("appraised", day).With("grade", "C"),
            Yiyuan.Event("applicationSubmitted", day)
                .With("writtenApplication", true)
                .With("idCard", true)
                .With("householdRegister", false),
            Yiyuan.Event("applicationSubmitted", day).With("writtenApplication", true).With("idCard", true).With("householdRegister", true),
            Yiyuan.Event("villageReviewed", day).With("villageCommittees", true).With("villagerRepresentatives", true),
            Yiyuan.Event("villagePosted", day),
            Yiyuan.Event("objectionRaised", day).With("level", "village"),
            Yiyuan.Event("objectionResolved", day).With("changesResult", false),
        ];

        var history = Yiyuan.Replay(file, events).File.History;

        Assert.Equal(events.Length, history.Length);
        Assert.All(
            history,
            record => Assert.Contains(
                Everything.Arrows,
                a => a.From == record.From
                    && a.To == record.To
                    && a.IsSetBack == record.IsSetBack
                    && a.Events.Contains(record.Event.Kind!)));
    }

    [Fact]
    public void Two_states_are_joined_by_one_arrow_forward_and_one_that_sets_back()
    {
        var joined = Everything.Arrows.Select(a => (a.From, a.To, a.IsSetBack)).ToArray();

        Assert.Distinct(joined);
        Assert.Contains(Everything.Arrows, a => a.Events.Length > 1);
    }

    [Fact]
    public void Only_what_keeps_a_case_where_it_is_is_left_out()
    {
        var drawn = ProcedureGraph.Of(Yiyuan);

        var leftOut = Ways(Everything).Except(Ways(drawn)).ToArray();

        Assert.Equal(0, Everything.LeftOut);
        Assert.Equal(drawn.LeftOut, leftOut.Length);
        Assert.NotEmpty(leftOut);
        Assert.All(leftOut, w => Assert.Equal(w.From, w.To));
        Assert.Contains(drawn.Arrows, a => a.IsLoop && a.Events.Any(e => e.Name == "villageReviewed"));
    }

    [Theory, InlineData(Language.Chinese), InlineData(Language.English)]
    public void Mermaid_and_dot_have_every_state_in_its_step_and_every_arrow(Language language)
    {
        foreach (var (text, state, arrow, dashed) in ((string, string, string, string)[])
        [
            (Everything.ToMermaid(language), @"^    s\d+[(\[]+"".*""[)\]]+$", @"^  s\d+ (-->|-\.->)\|"".*""\| s\d+$", " -.->|"),
            (
                Everything.ToDot(language),
                @"^    ""\w+"" \[label="".*""(, \w+=\d)?\];$",
                @"^  ""\w+"" -> ""\w+"" \[label="".*""(, style=dashed)?\];$",
                "style=dashed"),
        ])
        {
            Assert.Equal(Everything.States.Length, Regex.Count(text, state, RegexOptions.Multiline));
            Assert.Equal(Everything.Arrows.Length, Regex.Count(text, arrow, RegexOptions.Multiline));
            Assert.Equal(Everything.Arrows.Count(a => a.IsSetBack), Regex.Count(text, Regex.Escape(dashed)));
            Assert.All(Everything.Steps, s => Assert.Contains(s.Label[language], text, StringComparison.Ordinal));
        }
    }

    [Theory, InlineData(Language.Chinese), InlineData(Language.English)]
    public void The_picture_has_a_box_for_each_state_and_a_curve_for_each_arrow(Language language)
    {
        var picture = XDocument.Parse(Everything.ToSvg(language)).Root!;

        var boxes = picture.Elements(Svg + "g").ToArray();
        Assert.Equal(Everything.States.Length, boxes.Length);
        Assert.All(Everything.States, s => Assert.Contains(boxes, b => b.Elements(Svg + "text").Any(t => t.Value == s.Label[language])));
        Assert.Equal(Everything.Arrows.Count(a => !a.IsLoop), picture.Elements(Svg + "path").Count());
    }

    [Fact]
    public void No_box_lies_on_another_or_beyond_the_picture()
    {
        var picture = XDocument.Parse(Everything.ToSvg(Language.English)).Root!;

        var boxes = picture.Elements(Svg + "g")
            .Select(g => g.Element(Svg + "rect")!)
            .Select(
                r => (
                    X: Number(r, "x"),
                    Y: Number(r, "y"),
                    Right: Number(r, "x") + Number(r, "width"),
                    Bottom: Number(r, "y") + Number(r, "height")))
            .ToArray();

        Assert.All(
            boxes,
            a => Assert.DoesNotContain(boxes, b => a != b && a.X < b.Right && b.X < a.Right && a.Y < b.Bottom && b.Y < a.Bottom));
        Assert.All(boxes, b => Assert.True(b.Right <= Number(picture, "width") && b.Bottom <= Number(picture, "height")));
    }

    [Fact]
    public void Two_drawings_of_one_procedure_are_the_same()
    {
        var again = ProcedureGraph.Of(Procedure.Of(PolicyLibrary.Load(Repository.Yiyuan).Policies[0]), withEveryRecord: true);

        Assert.Equal(Everything.ToSvg(Language.Chinese), again.ToSvg(Language.Chinese));
        Assert.Equal(Everything.ToDot(Language.Chinese), again.ToDot(Language.Chinese));
    }

    private static int Number(XElement element, string attribute) =>
        int.Parse(element.Attribute(attribute)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string From, string To, string Event, bool)> Ways(ProcedureGraph graph) =>
        graph.Arrows.SelectMany(a => a.Events.Select(e => (a.From.Name, a.To.Name, e.Name, a.IsSetBack)));

    private static FactSheet Sheet(string category)
    {
        var sheet = Yiyuan.Policy.NewSheet();
        sheet.Set(FactValue.Of(Yiyuan.Policy.Facts["categories"], [category]));
        return sheet;
    }
}
