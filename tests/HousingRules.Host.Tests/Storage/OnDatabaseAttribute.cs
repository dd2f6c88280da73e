using System.Reflection;
using HousingRules.Generators;
using HousingRules.Generators.Databases;
using Xunit.Sdk;

namespace HousingRules.Host.Tests.Storage;

/// <summary>Runs a theory on a kind of database, once or for each of some names. Where PostgreSQL is not on the machine it is skipped, and
/// says so.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnDatabaseAttribute : DataAttribute
{
    private readonly DatabaseKind _kind;

    public OnDatabaseAttribute(DatabaseKind kind)
    {
        _kind = kind;
        if (kind == DatabaseKind.PostgreSql)
            Skip = Needed.Reason("postgres", PostgresCluster.IsThere);
    }

    /// <summary>The static member of the test class that lists the names; null when it runs once.</summary>
    public string? Each { get; init; }

    public override IEnumerable<object[]> GetData(MethodInfo testMethod)
    {
        if (Each is null)
            return [[_kind]];
        var names = (IEnumerable<string>)testMethod.DeclaringType!.GetProperty(Each)!.GetValue(null)!;
        return names.Select(name => (object[])[_kind, name]);
    }
}
