using System.Text.Json;
using FsCheck.Xunit;
using HousingRules.Cases;
using HousingRules.Contract;
using HousingRules.Tests.Ledgers;
using Stj = System.Text.Json.JsonSerializer;

namespace HousingRules.Tests.Contract;

/// <summary>A case and its events are written as they are stored, by either library.</summary>
[Properties(Arbitrary = [typeof(AnyCases)], MaxTest = 40)]
public sealed class CaseContractLaws
{
    [Property]
    public void A_case_comes_back_as_it_was(CountyCases county)
    {
        foreach (var file in county.Files)
        {
            var json = Json.Of(file, "case");

            Assert.Equal(CaseJson.ToText(file), CaseJson.ToText(CaseJson.Read(SomeCase.Procedure, json)));
        }
    }

    [Property]
    public void An_event_comes_back_as_it_was(CountyCases county)
    {
        foreach (var happened in county.Files.SelectMany(f => f.History).Select(r => r.Event))
        {
            var json = Json.Of(happened, "event");

            using var read = JsonDocument.Parse(json);
            Assert.Equal(json, Stj.Serialize(SomeCase.Procedure.Read(read.RootElement)));
        }
    }

    [Fact]
    public void An_event_of_which_something_could_not_be_read_is_not_written()
    {
        using var json = JsonDocument.Parse("""{"event":"appraised","date":"2020-06-08","grad":"D"}""");

        var refused = Assert.Throws<ContractException>(() => Stj.Serialize(SomeCase.Procedure.Read(json.RootElement)));

        Assert.Contains("Problems", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_is_read_by_its_procedure() => Assert.Equal(
        "A CaseFile cannot be read back alone. Read it by CaseJson.Read(procedure, json).",
        Assert.Throws<ContractException>(() => Stj.Deserialize<CaseFile>("{}")).Message);
}
