using System.Text.Json.Nodes;
using HousingRules.Tests.Verification;

namespace HousingRules.Tests.Cases;

/// <summary>A guard of the procedure and a rule mean the same by unknown: what holds in every completion holds.</summary>
public sealed class GuardOfUnknownFactsTests
{
    [Theory]
    [InlineData("threatensNeighbours or not threatensNeighbours", "")]
    [InlineData("threatensNeighbours == threatensNeighbours", "")]
    [InlineData("not (threatensNeighbours and not threatensNeighbours)", "")]
    [InlineData("originalGrade in (\"A\", \"B\") or originalGrade in (\"C\", \"D\", \"none\")", "")]
    [InlineData("registeredPoor or threatensNeighbours", "")]
    [InlineData("threatensNeighbours and not threatensNeighbours", "NO_GUIDANCE")]
    [InlineData("not registeredPoor and threatensNeighbours", "NO_GUIDANCE")]
    [InlineData("threatensNeighbours", "UNDETERMINED:threatensNeighbours")]
    [InlineData("threatensNeighbours or originalGrade == \"A\"", "UNDETERMINED:threatensNeighbours, UNDETERMINED:originalGrade")]
    [InlineData("threatensNeighbours or not threatensNeighbours or originalGrade == \"A\"", "")]
    public void A_guard_holds_where_every_completion_says_so(string guard, string refusals)
    {
        var procedure = EditedProcedure.Of(p => p.Event("guidanceGiven")["Requires"] = new JsonArray(JsonNode.Parse($$"""
            {
              "Code": "NO_GUIDANCE", "Holds": {{JsonValue.Create(guard).ToJsonString()}}, "Clause": "N42",
              "Words": { "zh": "不提供", "en": "None is given" }, "Remedy": { "zh": "不必", "en": "None" }
            }
            """)));
        var file = CaseText.Open("registeredPoor originalGrade=? threatensNeighbours=?", procedure);

        Assert.Equal(refusals, CaseText.Codes(file.Decide("06-08 guidanceGiven").Refusals));
    }
}
