
namespace HousingRules.Policies;

/// <summary>Reads what an outcome pays.</summary>
internal static class AmountReader
{
    // Money has cents.
    private const int Cents = 2;

    public static WrittenAmount? Read(ObjectReader outcome, FindingList findings, NameTable names, List<TextNode> citations) =>
        outcome.Optional("Amount") is { } node ? ObjectReader.Read(node, findings, o => Of(o, findings, names, citations)) : null;

    private static WrittenAmount Of(ObjectReader o, FindingList findings, NameTable names, List<TextNode> citations)
    {
        var name = o.OptionalText("Name");
        if (name is not null)
            names.Add(name);
        return new(
            name,
            o.Text("Expression"),
            o.OptionalText("Cap"),
            NumberForm.Read(o, findings, Cents),
            CitedClauses.Read(o, citations),
            o.Position);
    }
}
