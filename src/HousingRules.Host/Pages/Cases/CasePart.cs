using Microsoft.AspNetCore.Components;

namespace HousingRules.Host.Pages;

/// <summary>What every part of a case's page knows.</summary>
public abstract class CasePart : PagePart
{
    /// <summary>The case.</summary>
    [CascadingParameter]
    private protected CaseView View { get; set; } = null!;
}
