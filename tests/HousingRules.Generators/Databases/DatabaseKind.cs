namespace HousingRules.Generators.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
