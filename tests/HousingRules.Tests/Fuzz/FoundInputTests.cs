using System.Text.Json;
using HousingRules.Policies;

namespace HousingRules.Tests.Fuzz;

/// <summary>Inputs that damaged inputs led to, each kept as it was found.</summary>
public sealed class FoundInputTests
{
    public static TheoryData<byte[]> TextsThatAreNone() =>
    [
        """{"currentGrade":"\ud800"}"""u8.ToArray(),
        """{"categories":["\udc00"]}"""u8.ToArray(),
        """{"\ud800":"C"}"""u8.ToArray(),
        """{"id":"\ud800"}"""u8.ToArray(),
        [.. """{"currentGrade":"""u8, (byte)'"', 0x80, (byte)'"', (byte)'}'],
        [.. "{\""u8, 0xC0, 0x80, .. "\":true}"u8],
    ];

    [Theory, MemberData(nameof(TextsThatAreNone))]
    public void A_household_with_a_text_that_is_none_is_the_callers_mistake(byte[] json)
    {
        using var document = JsonDocument.Parse(json);

        Assert.ThrowsAny<ArgumentException>(() => Household.Read(document.RootElement, Some.Yiyuan.Facts));
    }
}
