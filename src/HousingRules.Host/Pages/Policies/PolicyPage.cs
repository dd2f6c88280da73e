using HousingRules.Evaluation;
using HousingRules.Hosting;
using Microsoft.AspNetCore.Components;

namespace HousingRules.Host.Pages;

/// <summary>What every page of one version of a policy knows.</summary>
public abstract class PolicyPage : PagePart
{
    /// <summary>The policy's id.</summary>
    [Parameter]
    public string Id { get; set; } = "";

    /// <summary>Its first day, such as 2020-06-06.</summary>
    [Parameter]
    public string Day { get; set; } = "";

    [Inject]
    private PolicySource Source { get; set; } = null!;

    /// <summary>Where a page that is not there leads.</summary>
    [Inject]
    private protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The policy; null when there is none of that name, and nothing is shown.</summary>
    private protected Policy? Policy { get; private set; }

    /// <summary>Finds the policy.</summary>
    protected override void OnInitialized()
    {
        Policy = Source.Library.Find($"{Id}/{Day}");
        if (Policy is null)
            Navigation.NotFound();
    }
}
