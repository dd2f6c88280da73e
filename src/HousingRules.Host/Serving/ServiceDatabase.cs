using HousingRules.Host.Storage;

namespace HousingRules.Host.Serving;

/// <summary>The database that the options name.</summary>
internal static class ServiceDatabase
{
    public static Database Open(ServeOptions options)
    {
        Directory.CreateDirectory(options.Data);
        return options.Database is { } connection
            ? new PostgreSqlDatabase(connection)
            : new SqliteDatabase(Path.Combine(options.Data, "housing-rules.db"));
    }
}
