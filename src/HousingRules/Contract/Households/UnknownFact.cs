using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>What is wrong with a key that means no fact of a policy.</summary>
internal static class UnknownFact
{
    public static ContractException Of(string name, FactCatalog catalog)
    {
        var names = catalog.Facts.SelectMany(f => f.Type is SetType ? f.Options.Select(o => o.Name).Prepend(f.Name) : [f.Name]);
        var meant = NearestName.DidYouMean(name, names);
        return new(
            ContractSentences.NoFact(name, meant),
            $"$.{name}");
    }
}
