using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>Puts what is said by name on a sheet of a policy's facts, by the one reader of households.</summary>
internal static class FactReading
{
    /// <exception cref="ContractException">Something is no fact of the policy, or no value of it, or said twice.</exception>
    public static FactSheet Sheet(IEnumerable<FactForm> facts, FactCatalog catalog)
    {
        var (reader, sheet, problems) = (new HouseholdReader(catalog), new FactSheet(catalog), new List<HouseholdProblem>());
        reader.Begin();
        foreach (var fact in facts)
        {
            if (!catalog.TryColumn(fact.Name, out var column))
                throw UnknownFact.Of(fact.Name, catalog);
            reader.Add(fact.Name, column, fact.Meaning(column));
        }

        if (!reader.Complete(sheet, problems))
            throw Wrong(problems);
        return sheet;
    }

    private static ContractException Wrong(List<HouseholdProblem> problems)
    {
        var (chinese, english) = (
            string.Join("；", problems.Select(p => $"{p.Key}：{p.Reason.Chinese}")),
            string.Join("; ", problems.Select(p => $"{p.Key} {p.Reason.English}")));
        return new(new(chinese, $"{english}."), $"$.{problems[0].Key}");
    }
}
