using HousingRules.Facts;

namespace HousingRules.Tests.Cases;

/// <summary>Every refusal, report and warning that the procedure declares, shown by a case.</summary>
public sealed class RefusalTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, RefusalTable.Rows.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_mistake_of_a_clerk_is_told_by_its_code(int index)
    {
        var row = RefusalTable.Rows[index];
        var before = CaseText.Case(row.Household, row.History);

        var decided = before.Decide(row.Event);

        Assert.Equal(row.Codes, CaseText.Codes(row.Told(decided, CaseText.Event(row.Event).Date)));
        Assert.Equal(row.State, decided.File.State.Name);
        Assert.Equal(row.How != How.Refused, decided.IsAccepted);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void What_is_told_has_words_a_remedy_and_a_clause_of_the_text(int index)
    {
        var row = RefusalTable.Rows[index];

        var told = row.Told(CaseText.Case(row.Household, row.History).Decide(row.Event), CaseText.Event(row.Event).Date);

        Assert.Contains(row.Clause, told.SelectMany(r => r.Clauses));
        Assert.All(told, refusal =>
        {
            Assert.All(refusal.Clauses, clause => Assert.Contains(clause, Some.Yiyuan.Statements.Keys));
            Assert.All(
                [refusal.Words, refusal.Remedy],
                words => Assert.All(
                    [words.Chinese, words.English],
                    text => Assert.True(text.Length > 0 && !text.Contains('{', StringComparison.Ordinal), text)));
            Assert.Contains(refusal.Words.Chinese, c => c > '\u4E00');
            Assert.DoesNotContain(refusal.Words.English, c => c > '\u4E00');
        });
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Only_what_is_too_early_names_its_earliest_day(int index)
    {
        var row = RefusalTable.Rows[index];

        var decided = CaseText.Case(row.Household, row.History).Decide(row.Event);

        Assert.Equal(row.Earliest is null ? null : CaseText.Day(row.Earliest), decided.Refusals.Select(r => r.Earliest).Max());
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_refused_event_leaves_the_case_the_file_it_was(int index)
    {
        var row = RefusalTable.Rows[index];
        var before = CaseText.Case(row.Household, row.History);
        var picture = Picture.Of(before);

        var decided = before.Decide(row.Event);

        Assert.Equal(picture, Picture.Of(before));
        Assert.Equal(row.How == How.Refused, ReferenceEquals(before, decided.File));
    }

    [Fact]
    public void Every_code_that_the_procedure_declares_is_shown()
    {
        var declared = DeclaredCodes.Of(CaseText.Yiyuan);

        var shown = RefusalTable.Rows.SelectMany(r => r.Codes.Split(", ")).Select(c => c.Split(':')[0]).Distinct();

        Assert.Equal(declared.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Too_early_is_told_with_the_day_from_which_it_is_lawful()
    {
        var refusal = Assert.Single(CaseText.Case("registeredPoor", Steps.Posted).Decide("06-11 submittedToTown").Refusals);

        Assert.Equal(CaseText.Day("06-13"), refusal.Earliest);
        Assert.Contains("2020-06-13", refusal.Words[Language.Chinese], StringComparison.Ordinal);
        Assert.Contains("2020-06-13", refusal.Words[Language.English], StringComparison.Ordinal);
    }
}
