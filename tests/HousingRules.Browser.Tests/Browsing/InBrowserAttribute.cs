using HousingRules.Generators;
using HousingRules.Generators.Databases;

namespace HousingRules.Browser.Tests.Browsing;

/// <summary>A test in a browser. Where something that it needs is not there it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class InBrowserAttribute : FactAttribute
{
    /// <param name="onPostgres">Whether it needs PostgreSQL too.</param>
    public InBrowserAttribute(bool onPostgres = false) => Skip = Needed.Reason(Chromium.Name, Chromium.IsThere)
        ?? (onPostgres ? Needed.Reason("postgres", PostgresCluster.IsThere) : null);
}
