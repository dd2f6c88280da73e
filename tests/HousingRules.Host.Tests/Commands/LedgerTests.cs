using System.Text.Json;
using HousingRules.Host.Terminal;
using HousingRules.Host.Tests.LedgerReports;

namespace HousingRules.Host.Tests.Commands;

/// <summary><c>ledger</c>, as a user runs it.</summary>
public sealed class LedgerTests : IDisposable
{
    private readonly CliRun _desk = new();

    public void Dispose() => _desk.Dispose();

    [Theory]
    [InlineData("county", "沂源县:4:3:1")]
    [InlineData("town", "东里镇:1:0:1 南麻街道:3:3:0")]
    [InlineData("village", "丙村:1:0:1 乙村:1:1:0 甲村:2:2:0")]
    public void Each_level_tells_the_same_items(string level, string expected)
    {
        var ledger = Ledger(SomeCases.County, "--level", level);

        var places = ledger.GetProperty("places")
            .EnumerateArray()
            .Select(p => $"{p.GetProperty("place").EnumerateObject().Last().Value}:{Counts(p)}");

        Assert.Equal(expected, string.Join(' ', places));
        Assert.Equal("4:3:1", Counts(ledger.GetProperty("total")));
    }

    [Fact]
    public void Items_come_in_the_order_of_town_village_and_id()
    {
        var items = Ledger(SomeCases.County).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["4", "2", "1", "3"], items.Select(i => i.GetProperty("id").GetString()));
        Assert.Equal(["closed", "closePending", "open", "open"], items.Select(i => i.GetProperty("status").GetString()));
        Assert.Equal(["town", "county"], items[1].GetProperty("awaiting").EnumerateArray().Select(a => a.GetString()));
    }

    [Fact]
    public void People_read_a_line_for_each_town_and_the_total()
    {
        var code = _desk.Run("ledger", _desk.Put("c.jsonl", SomeCases.County), "--on", "2020-06-30", "--lang", "zh");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("镇（街道）台账  截至 2020-06-30  政策 yiyuan/2020-06-06", _desk.Out, StringComparison.Ordinal);
        Assert.Matches(@"南麻街道 +3 +3 +3 +3 +1 +0", _desk.Out);
        Assert.Matches(@"合计 +4 +4 +3 +3 +1 +1 +0 +0 +0 +25% +5", _desk.Out);
    }

    [Fact]
    public void Without_a_day_the_ledger_is_as_of_the_last_event_that_was_accepted_and_says_so()
    {
        var refused = SomeCases.WithAnOpinion("9", "南麻街道", "甲村", more: """{"event": "countyFiled", "date": "2020-09-09"}""");

        var code = _desk.Run("ledger", _desk.Put("c.jsonl", $"{SomeCases.County}\n{refused}"), "--lang", "en");

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("as of the last event, 2020-06-22", _desk.Error, StringComparison.Ordinal);
        Assert.Matches(@"as of 2020-06-22\s+\(the\s+day\s+of\s+the\s+last\s+event\)", _desk.Out);
    }

    [Fact]
    public void What_happened_after_the_day_is_not_told()
    {
        var ledger = Ledger(SomeCases.County, "--on", "2020-06-20");

        Assert.Equal("4:4:0", Counts(ledger.GetProperty("total")));
        Assert.Equal(2, ledger.GetProperty("total").GetProperty("items").GetProperty("closePending").GetInt32());
    }

    [Fact]
    public void One_town_alone_is_that_town_of_the_whole()
    {
        var ledger = Ledger(SomeCases.County, "--town", "东里镇");

        Assert.Equal("1:0:1", Counts(ledger.GetProperty("total")));
        Assert.Equal(1, ledger.GetProperty("total").GetProperty("cases").GetInt32());
    }

    [Fact]
    public void A_town_that_has_no_case_is_refused_with_those_that_have_and_leaves_no_file()
    {
        var code =
            _desk.Run("ledger", _desk.Put("c.jsonl", SomeCases.County), "--town", "东里", "-o", _desk.Path("out.xlsx"), "--lang", "zh");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("没有 东里 的案件。有：东里镇、南麻街道。", _desk.Error, StringComparison.Ordinal);
        Assert.Equal(["c.jsonl"], _desk.Files);
    }

    [Fact]
    public void Cases_of_another_county_have_lines_of_their_own()
    {
        var ledger = Ledger($"{SomeCases.County}\n{SomeCases.WithAnOpinion("1", "南麻街道", "甲村", county: "邻县")}", "--level", "county");

        Assert.Equal(["沂源县", "邻县"],
            ledger.GetProperty("places").EnumerateArray().Select(p => p.GetProperty("place").GetProperty("county").GetString()));
        Assert.Contains("cases of 2 counties: 沂源县, 邻县", _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_household_whose_place_is_not_given_still_adds_up()
    {
        _desk.Run("ledger",
            _desk.Put("c.jsonl",
                $"{SomeCases.County}\n{SomeCases.Case("9", "{}", """{"event": "appraised", "date": "2020-06-08", "grade": "A", "improvementOpinion": true}""")}"), "--lang", "zh");

        Assert.Matches(@"未填 未填 +1 +1 +1", _desk.Out);
        Assert.Matches(@"合计 +5 +5 +4", _desk.Out);
    }

    [Fact]
    public void A_case_without_an_id_and_a_case_told_twice_are_named_and_left_out()
    {
        var nameless = """{"household": {"categories": ["registeredPoor"]}, "events": []}""";
        var again = SomeCases.WithAnOpinion("1", "南麻街道", "甲村");

        var ledger = Ledger(ExitCode.Findings, $"{SomeCases.County}\n{nameless}\n{again}");

        Assert.Equal(4, ledger.GetProperty("total").GetProperty("cases").GetInt32());
        Assert.Contains("row 5, column id: there is no household id", _desk.Error, StringComparison.Ordinal);
        Assert.Contains("row 6, column id: a case above is of the same household", _desk.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_a_case_is_an_empty_ledger()
    {
        var ledger = Ledger("[]");

        Assert.Equal("0:0:0", Counts(ledger.GetProperty("total")));
        Assert.Equal(0, ledger.GetProperty("places").GetArrayLength());
    }

    [Theory]
    [InlineData("", "--level", "town", "c.jsonl is empty.")]
    [InlineData("{\"id\": \"1\"}", "--level", "town", "is no file of cases")]
    [InlineData("{}", "--on", "2020-13-01", "--on must be a day such as 2020-06-10.")]
    [InlineData("{}", "--on", "2020-06-05", "was not in force on that day")]
    [InlineData("{}", "--format", "xlsx", "xlsx goes to a file only: add --output.")]
    [InlineData("{}", "--output", "c.pdf", "The format of --output cannot be told")]
    [InlineData("{}", "--level", "province", "province")]
    public void What_cannot_be_used_is_refused(string cases, string option, string value, string said)
    {
        var code = _desk.Run("ledger", _desk.Put("c.jsonl", cases), option, value, "--lang", "en");

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(said, _desk.Error, StringComparison.Ordinal);
        Assert.Equal(["c.jsonl"], _desk.Files);
    }

    [Fact]
    public void Payments_are_told_by_route_with_those_that_name_no_amount()
    {
        var ledger = Ledger($"{Paid("1", ", \"amount\": 7000")}\n{Paid("2", "")}\n{Paid("3", ", \"amount\": 5000")}");
        var route = ledger.GetProperty("total").GetProperty("money").GetProperty("countyFinanceToHouseholdOneCard")
            .GetProperty("paid");

        Assert.Equal((3, 1, 12_000), (route.GetProperty("count").GetInt32(), route.GetProperty("withoutAmount").GetInt32(),
            route.GetProperty("yuan").GetInt32()));
    }

    private static string Paid(string id, string amount) => SomeCases.Case(
        id,
        """{"town": "T"}""",
        """{"event": "appraised", "date": "2020-06-08", "grade": "D"}""",
        """{"event": "applicationSubmitted", "date": "2020-06-09", "writtenApplication": true, "idCard": true, "householdRegister": true}""",
        """{"event": "villageReviewed", "date": "2020-06-09", "villageCommittees": true, "villagerRepresentatives": true}""",
        """{"event": "villagePosted", "date": "2020-06-09"}""",
        """{"event": "submittedToTown", "date": "2020-06-13"}""",
        """{"event": "townReviewed", "date": "2020-06-13", "passed": true}""",
        """{"event": "townPosted", "date": "2020-06-13"}""",
        """{"event": "reportedToCounty", "date": "2020-06-17"}""",
        """{"event": "countyFiled", "date": "2020-06-17"}""",
        """{"event": "agreementSigned", "date": "2020-06-18", "parties": ["town", "village", "household"], "contents": ["responsibilities", "mode", "completionDate", "disbursement"], "mode": "selfBuild"}""",
        $$"""{"event": "paid", "date": "2020-06-19", "route": "countyFinanceToHouseholdOneCard"{{amount}}}""");

    private JsonElement Ledger(string cases, params string[] options) => Ledger(ExitCode.Done, cases, options);

    private JsonElement Ledger(int expected, string cases, params string[] options)
    {
        var code = _desk.Run(["ledger", _desk.Put("c.jsonl", cases), "--format", "json", "--lang", "en", .. options]);

        Assert.True(code == expected, _desk.Error);
        return JsonElement.Parse(_desk.Out);
    }

    private static string Counts(JsonElement figures)
    {
        var items = figures.GetProperty("items");
        return $"{items.GetProperty("found")}:{items.GetProperty("open")}:{items.GetProperty("closed")}";
    }
}
