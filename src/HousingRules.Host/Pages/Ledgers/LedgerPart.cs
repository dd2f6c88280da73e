using System.Globalization;
using HousingRules.Host.Casework;
using Microsoft.AspNetCore.Components;

namespace HousingRules.Host.Pages;

/// <summary>What every part of the ledgers' page knows.</summary>
public abstract class LedgerPart : PagePart
{
    /// <summary>The ledgers.</summary>
    [CascadingParameter]
    private protected LedgerView View { get; set; } = null!;

    /// <summary>A number that leads to the cases it is made of.</summary>
    /// <param name="place">Of which place.</param>
    /// <param name="figure">Which figure.</param>
    /// <param name="about">Of which problem, route, state and so on; null for all.</param>
    /// <param name="number">The number.</param>
    private protected RenderFragment Number(BookPlace place, BookFigure figure, object? about, int number) => builder =>
    {
        if (number == 0)
        {
            builder.AddContent(0, "0");
            return;
        }

        builder.OpenElement(1, "a");
        builder.AddAttribute(2, "href", View.CasesPath(place, figure, about));
        builder.AddContent(3, Counted(number));
        builder.CloseElement();
    };

    /// <summary>A number as it is read.</summary>
    private protected static string Counted(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Money as it is read.</summary>
    private protected static string Yuan(decimal yuan) => yuan.ToString("#,0.##", CultureInfo.InvariantCulture);
}
