using HousingRules.Host.Terminal;

namespace HousingRules.Host.Tests.Rosters;

/// <summary>JSON whose texts are no texts: the row is told, the others are decided.</summary>
public class BrokenTextTests
{
    public static TheoryData<byte[]> Broken() =>
    [
        """{"id":"1","currentGrade":"\ud800"}"""u8.ToArray(),
        """{"id":"\udc00"}"""u8.ToArray(),
        """{"id":"1","\ud800":"C"}"""u8.ToArray(),
        """{"id":"1","place":{"town":"\ud800"}}"""u8.ToArray(),
        [.. """{"id":"1","currentGrade":"""u8, (byte)'"', 0x80, (byte)'"', (byte)'}'],
        [.. "{\""u8, 0xC0, 0x80, .. "\":true}"u8],
    ];

    [Theory, MemberData(nameof(Broken))]
    public void A_line_with_a_text_that_is_none_is_told_and_the_next_is_decided(byte[] household)
    {
        using var desk = new CliRun();
        var roster = desk.Put("r.jsonl", [.. household, .. "\n{\"id\":\"2\",\"noHouse\":false}\n"u8]);

        var exit = desk.Run("determine", roster, "--lang", "en");

        Assert.Equal(ExitCode.Findings, exit);
        Assert.Contains("1 households decided", desk.Out, StringComparison.Ordinal);
        Assert.Contains("row 1: a text in it is not UTF-8, or a \\u escape", desk.Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Broken))]
    public void A_text_that_is_none_is_no_fault_of_the_program(byte[] household)
    {
        using var desk = new CliRun();
        foreach (var (name, bytes) in ((string, byte[])[])[("one.json", household), ("all.json", [(byte)'[', .. household, (byte)']'])])
        {
            foreach (var format in (string[])["csv", "jsonl"])
            {
                desk.Run("determine", desk.Put(name, bytes), "--format", format, "--lang", "en");

                Assert.DoesNotContain("inside the program", desk.Error, StringComparison.Ordinal);
            }
        }
    }
}
