using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Pages;

/// <summary>A case between the form that opens it and the policy: what is not said is unknown.</summary>
internal static class OpenInput
{
    public const string Household = "household";
    public const string Town = "town";
    public const string Village = "village";
    public const string Day = "day";
    public const string Omitted = "omitted";
    public const string Facts = "f.";

    /// <summary>Which household it is. What lies above the person's own place is the person's.</summary>
    public static HouseholdIdentity Identity(Typed typed, Area area) => new(
        Asked.Text(typed[Household]),
        area.County,
        area.Town ?? Asked.Text(typed[Town]),
        area.Village ?? Asked.Text(typed[Village]));

    /// <summary>What is known of it, and what of the form could not be read, by fact.</summary>
    public static (FactSheet Sheet, ImmutableDictionary<string, LocalizedText> Problems) Read(Policy policy, Typed typed)
    {
        var sheet = policy.NewSheet();
        var problems = ImmutableDictionary.CreateBuilder<string, LocalizedText>();
        foreach (var fact in policy.Facts.Facts)
        {
            var name = Facts + fact.Name;
            if (fact.Type is SetType && fact.Options.Any(o => Said(typed, $"{name}.{o.Name}") is not null))
                Members(sheet, fact, typed, name);
            else if (fact.Type is not SetType && Said(typed, name) is { } said)
                Value(sheet, fact, said, problems);
            else if (typed[Omitted] is null)
                sheet.SetUnknown(fact.Name);
        }

        return (sheet, problems.ToImmutable());
    }

    // A member of which nothing is said is unknown, beside others that are known.
    private static void Members(FactSheet sheet, FactDeclaration set, Typed typed, string name)
    {
        foreach (var member in set.Options)
            sheet.SetMember(set, member, Said(typed, $"{name}.{member.Name}") switch
            {
                "true" => true,
                "false" => false,
                _ => typed[Omitted] is null || FactValue.Omitted(set).IsUnknown ? null : false,
            });
    }

    private static void Value(
        FactSheet sheet,
        FactDeclaration fact,
        string said,
        ImmutableDictionary<string, LocalizedText>.Builder problems)
    {
        if (fact.Type is BooleanType && said is "true" or "false")
            sheet.Set(fact.Name, said == "true");
        else if (fact.Type is OneOfType && fact.Options.FirstOrDefault(o => o.Name == said) is { } option)
            sheet.Set(fact.Name, option.Name);
        else if (FactText.TryParse(fact, said, out var value, out var problem))
            sheet.Set(value);
        else
            problems[fact.Name] = problem ?? HostSentences.CannotBeRead;
    }

    private static string? Said(Typed typed, string name) => typed[name]?.Trim() is { Length: > 0 } said ? said : null;
}
