using HousingRules.Host.Storage;

namespace HousingRules.Host.Serving;

/// <summary>The database that the options name, and the folder beside it.</summary>
internal static class ServiceDatabase
{
    public static AttachmentFiles Attachments(ServeOptions options) => new(AttachmentsFolder(options));

    /// <summary>The folder of attachments.</summary>
    public static string AttachmentsFolder(ServeOptions options) => Path.Combine(options.Data, "attachments");

    public static Database Open(ServeOptions options)
    {
        Directory.CreateDirectory(options.Data);
        return options.Database is { } connection
            ? new PostgreSqlDatabase(connection)
            : new SqliteDatabase(FileOf(options));
    }

    /// <summary>The file of the database, where it is one.</summary>
    public static string FileOf(ServeOptions options) => Path.Combine(options.Data, "housing-rules.db");
}
