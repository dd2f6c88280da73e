using System.Reflection;
using HousingRules.Generators;
using Xunit.Sdk;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>Runs a theory before each screen. Where there is no browser it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnScreensAttribute : DataAttribute
{
    private readonly Screen[] _screens;

    /// <param name="screens">The screens; all where none is named.</param>
    public OnScreensAttribute(params Screen[] screens)
    {
        _screens = screens is [] ? Enum.GetValues<Screen>() : screens;
        Skip = Needed.Reason(Chromium.Name, Chromium.IsThere);
    }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod) => _screens.Select(screen => (object[])[screen]);
}
