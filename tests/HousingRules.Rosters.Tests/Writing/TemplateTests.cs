using HousingRules.Facts;

namespace HousingRules.Rosters.Tests.Writing;

/// <summary>An empty roster has every fact, and is read again when it is filled.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData(Language.Chinese), InlineData(Language.English)]
    public void Every_fact_has_its_column(Language language)
    {
        using var stream = new MemoryStream();
        RosterTemplate.Write(stream, Given.Policy, language);

        using var roster = Roster.Open(new MemoryStream(stream.ToArray()), "r.xlsx", Given.Policy.Facts, null, CancellationToken.None);

        Assert.Equal(Given.Policy.Facts.Facts, roster.Columns.Where(c => c.Fact is not null).Select(c => c.Fact!.Fact));
        Assert.Empty(roster.Remarks);
        Assert.Empty(roster.Read(Given.Policy));
    }
}
