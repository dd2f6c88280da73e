using FsCheck.Xunit;
using HousingRules.Generators;

namespace HousingRules.Host.Tests.Security;

/// <summary>A property that is tried on PostgreSQL. Where it is not on the machine it is skipped, and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PropertyOnPostgreSqlAttribute : PropertyAttribute
{
    public PropertyOnPostgreSqlAttribute() => Skip = Needed.Reason("postgres", Generators.Databases.PostgresCluster.IsThere);
}
