using System.Text.Json;
using FsCheck.Xunit;
using HousingRules.Contract;
using HousingRules.Ledgers;
using HousingRules.Policies;
using HousingRules.Tests.Ledgers;

namespace HousingRules.Tests.Contract;

/// <summary>What is written is what was said: it is read back equal, by either library, and is as its schema says.</summary>
[Properties(Arbitrary = [typeof(AnyContract), typeof(AnyCases)], MaxTest = 150)]
public sealed class ContractLaws
{
    [Property]
    public void A_household_comes_back_as_it_was(WrittenHousehold written)
    {
        var form = HouseholdForm.Of(written.Sheet, written.Identity);

        var json = Json.Of(form, "household");

        var read = Json.Read<HouseholdForm>(json);
        Assert.Equal(form, read);
        Assert.Equal(written.Identity, read.Identity);
        Assert.Equal(written.Sheet.Codes, read.Under(written.Policy.Facts).Codes);
    }

    [Property]
    public void A_sheet_is_written_as_a_household_of_which_no_identity_is_said(WrittenHousehold written)
    {
        var json = Json.Of(written.Sheet, "household");

        Assert.Equal(written.Sheet.Codes, Json.Read<HouseholdForm>(json).Under(written.Policy.Facts).Codes);
    }

    [Property]
    public void A_household_s_file_says_what_its_form_says(WrittenHousehold written)
    {
        var json = JsonSerializer.Serialize(written.Sheet);

        var household = Household.Read(JsonDocument.Parse(json).RootElement, written.Policy.Facts);

        var sheet = written.Policy.NewSheet();
        household.Fill(sheet);
        Assert.Empty(household.Problems);
        Assert.Empty(household.OtherKeys);
        Assert.Equal(written.Sheet.Codes, sheet.Codes);
        Assert.Equal(
            sheet.Codes,
            Json.Read<HouseholdForm>(JsonSerializer.Serialize(household)).Under(written.Policy.Facts).Codes);
    }

    [Property]
    public void Each_value_comes_back_as_it_was(WrittenHousehold written)
    {
        foreach (var value in written.Policy.Facts.Facts.Select(f => written.Sheet[f]))
        {
            var json = Json.Of(value, "household");

            Assert.Equal(value, Json.Read<FactForm>(json).Under(written.Policy.Facts));
        }
    }

    [Property]
    public void A_determination_comes_back_with_all_its_names(WrittenHousehold written)
    {
        var determination = written.Policy.Determine(written.Sheet);
        var form = DeterminationForm.Of(determination, written.Identity);
        var brief = DeterminationForm.Of(determination, duties: false);

        Assert.Equal(form, Json.Read<DeterminationForm>(Json.Of(form, "determination")));
        Assert.Equal(brief, Json.Read<DeterminationForm>(Json.Of(brief, "determination")));
        Assert.Equal(Json.Of(form with { Identity = brief.Identity }, "determination"), Json.Of(determination, "determination"));
    }

    [Property(MaxTest = 40)]
    public void An_explanation_comes_back_with_all_it_says(WrittenHousehold written)
    {
        var explanation = written.Policy.Explain(written.Sheet);

        var read = Json.Read<ExplanationForm>(Json.Of(explanation, "explanation"));

        Assert.Equal(ExplanationForm.Of(explanation), read);
        Assert.Equal(
            written.Policy.Determine(written.Sheet).Status,
            written.Policy.Determine(new HouseholdForm { Facts = read.Facts }.Under(written.Policy.Facts)).Status);
    }

    [Property(MaxTest = 40)]
    public void A_line_of_a_ledger_comes_back_with_all_its_figures(CountyCases county)
    {
        var ledger = new Ledger(county.LastDay);
        foreach (var file in county.Files)
            ledger.Post(SomeCase.Procedure, file);

        foreach (var line in Enum.GetValues<LedgerLevel>().SelectMany(level => ledger.Lines(level)).Append(ledger.Total))
            Assert.Equal(LedgerLineForm.Of(line), Json.Read<LedgerLineForm>(Json.Of(line, "ledger-line")));
    }

    [Property(MaxTest = 40)]
    public void What_is_said_of_an_event_comes_back(CountyCases county)
    {
        foreach (var record in county.Files.SelectMany(f => f.History))
        {
            foreach (var refusal in record.Warnings.Concat(record.Reports))
                Assert.Equal(refusal, Json.Read<HousingRules.Cases.Refusal>(Json.Of(refusal, "refusal")));
            foreach (var value in record.Event.Evidence)
                Assert.Equal(FactForm.Of(value), Json.Read<FactForm>(Json.Of(value, "household")));
        }
    }
}
