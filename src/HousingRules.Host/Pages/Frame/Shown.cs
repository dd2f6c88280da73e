using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HousingRules.Host.Pages;

/// <summary>A page as the answer of an endpoint: how a form that was refused is shown again.</summary>
internal static class Shown
{
    /// <summary>The page, in the frame that all stand in.</summary>
    /// <param name="status">The status, such as 409.</param>
    /// <param name="values">The page's parameters.</param>
    public static IResult Page<TPage>(int status, params (string Name, object? Value)[] values)
        where TPage : IComponent => new RazorComponentResult<App>(new Dictionary<string, object?>
        {
            [nameof(App.Page)] = typeof(TPage),
            [nameof(App.Values)] = (IDictionary<string, object>)values.Where(v => v.Value is not null).ToDictionary(
                v => v.Name, v => v.Value!),
        })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
}
