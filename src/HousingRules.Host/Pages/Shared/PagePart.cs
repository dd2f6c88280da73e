using HousingRules.Facts;
using HousingRules.Host.People;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>What every page and every part of one knows: the request, who asks, and the language.</summary>
public abstract class PagePart : ComponentBase
{
    /// <summary>The request.</summary>
    [CascadingParameter]
    private protected HttpContext Http { get; set; } = null!;

    /// <summary>The language of the one who asks.</summary>
    private protected Language Language => PageLanguage.Of(Http);

    /// <summary>Who asks.</summary>
    private protected Person Who => Http.RequiredPerson();

    /// <summary>Words in the language of the one who asks.</summary>
    private protected string Say(LocalizedText words) => words[Language];
}
