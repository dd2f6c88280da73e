namespace HousingRules.Host.Tests.Storage;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
