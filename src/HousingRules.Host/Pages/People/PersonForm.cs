using HousingRules.Host.People;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>What the forms of people and keys say.</summary>
internal static class PersonForm
{
    public const string Add = "add";
    public const string Change = "change";
    public const string Reset = "reset";
    public const string Close = "close";
    public const string Reopen = "reopen";
    public const string Revoke = "revoke";

    /// <summary>The form of somebody who is kept.</summary>
    public static Typed Typed(Person person) => Pages.Typed.Of(
        ("name", person.Name),
        ("role", person.Actor),
        ("county", person.Area.County),
        ("town", person.Area.Town),
        ("village", person.Area.Village),
        ("administers", person.Administers ? "yes" : null));

    /// <summary>What was typed.</summary>
    public static PersonDraft Draft(IFormCollection form) => new(
        form["login"],
        form["name"],
        form["role"],
        form["county"],
        form["town"],
        form["village"],
        form["administers"] == "yes");
}
