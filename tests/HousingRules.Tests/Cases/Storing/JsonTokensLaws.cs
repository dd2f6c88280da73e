using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using HousingRules.Cases;

namespace HousingRules.Tests.Cases;

/// <summary>The tokens of a text are those that the framework's own reader reads, whatever the text, and where that reader refuses it they
/// end too.</summary>
public sealed class JsonTokensLaws
{
    private static readonly byte[][] Texts =
    [
        .. new[]
        {
            """{"check":"00000000","case":"1","number":12,"due":null,"content":{"a":[1,-2.5e+3,true,false,null,"x"],"b":{}}}""",
            """ { "text" : "a\"b\\c\u00e9\ud83d\ude00\n" , "list" : [ [ ] , { } , 0 , -0 , 0.5 , 1E5 ] } """,
            """{"家":"南麻街道 😀","long":"0123456789abcdef0123456789abcdef","short":"","\u0061":[[[[[[[[]]]]]]]]}""",
            """["0123456789abcde","0123456789abcdef","0123456789abcde\t",{"event":"paid","amount":8000,"met":[1,4]}]""",
            "12", "-", "\"a\"", "true", "nul", "", " ", "{}", "[]", "[,]", "{,}", "[1,]", "{\"a\":1,}", "[1 2]", "{\"a\" 1}", "{\"a\":}",
            "01", "1.", "1e", ".5", "+1", "[1]]", "{}{}", "[1}", "{\"a\":1]", "\"\\x\"", "\"\\u12\"", "\"a\nb\"", "\ufeff{}",
            "[1,//\n2]", "/**/1",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('[', 64) + new string(']', 64)),
        Encoding.UTF8.GetBytes(new string('[', 65) + new string(']', 65)),
        [(byte)'"', 0xC3, 0x28, (byte)'"'],
    ];

    private static readonly byte[][] Keys =
    [
        .. new[] { "\"case\":", "\"number\":", "", "\"a\":", "\"event\":", "\"家\":" }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[] Signs = [.. "{}[]\",:\\ \n\t-+.eE0179tfnu/a"u8, 0, 0x1F, 0x7F, 0x80, 0xE5, 0xFF];

    [Fact]
    public void Every_text_is_read_as_the_framework_reads_it()
    {
        foreach (var text in Texts)
            Assert.Equal(Framework(text), Own(text));
    }

    [Fact]
    public void Every_beginning_of_a_text_is_read_as_the_framework_reads_it()
    {
        foreach (var text in Texts)
        {
            for (var length = 0; length < text.Length; length++)
                Assert.Equal(Framework(text[..length]), Own(text[..length]));
        }
    }

    [Property(MaxTest = 5_000)]
    public void Whatever_is_changed_in_a_text_it_is_read_as_the_framework_reads_it(
        NonNegativeInt which,
        (NonNegativeInt At, NonNegativeInt Sign, NonNegativeInt How)[] changes)
    {
        var text = Texts[which.Get % Texts.Length].ToList();
        foreach (var (at, sign, how) in changes)
        {
            var place = at.Get % (text.Count + 1);
            if (how.Get % 3 > 0 && place < text.Count)
                text.RemoveAt(place);
            if (how.Get % 3 < 2)
                text.Insert(place, Signs[sign.Get % Signs.Length]);
        }

        Assert.Equal(Framework([.. text]), Own([.. text]));
    }

    private static List<string> Framework(byte[] text)
    {
        var read = new List<string>();
        var json = new Utf8JsonReader(text);
        try
        {
            while (json.Read())
            {
                read.Add(FormattableString.Invariant($"{json.TokenType} {json.TokenStartIndex} {json.BytesConsumed}")
                    + Words(json.TokenType, json.ValueSpan, json.ValueIsEscaped));
            }

            read.Add("over");
        }
        catch (JsonException)
        {
            read.Add("broken");
        }

        return read;
    }

    private static List<string> Own(byte[] text)
    {
        var read = new List<string>();
        var json = new JsonTokens(text);
        while (true)
        {
            var before = json;
            if (json.Read() is not TokenRead.One and var end)
            {
                Assert.False(IsAnyKey(ref before));
                read.Add(end == TokenRead.Over ? "over" : "broken");
                return read;
            }

            var said = Said(json);
            read.Add(said);
            // A key that is expected is found as it is read.
            if (IsAnyKey(ref before))
                Assert.Equal(said, Said(before));
        }
    }

    private static bool IsAnyKey(ref JsonTokens json) => json.TryKeys(Keys, 0, Keys.Length) >= 0;

    private static string Said(JsonTokens json) =>
        FormattableString.Invariant($"{json.Type} {json.Start} {json.End}") + Words(json.Type, json.Value, json.IsEscaped);

    private static string Words(JsonTokenType type, ReadOnlySpan<byte> value, bool isEscaped) => type switch
    {
        JsonTokenType.PropertyName or JsonTokenType.String => $" {Convert.ToHexString(value)} {isEscaped}",
        JsonTokenType.Number => $" {Convert.ToHexString(value)}",
        _ => "",
    };
}
