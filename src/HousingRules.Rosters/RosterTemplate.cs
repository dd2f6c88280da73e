using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Rosters.Words;
using HousingRules.Rosters.Writing;

namespace HousingRules.Rosters;

/// <summary>An empty workbook to fill: a column for each fact of a policy, with lists to choose from and notes that say what belongs
/// there.</summary>
public static class RosterTemplate
{
    /// <summary>Writes one.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="language">The language of headers, lists and notes. Rosters in either are read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="policy"/> is null.</exception>
    public static void Write(Stream stream, Policy policy, Language language)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(policy);
        using var workbook = new TemplateWorkbook(stream);
        workbook.Write(TemplateColumns.Of(policy, language), RosterSentences.Roster[language]);
    }
}
