using System.Text.Json;
using System.Text.Json.Serialization;

namespace HousingRules.Host.Safekeeping;

/// <summary>What stands in a backup: its last part but one, by which every other part is checked.</summary>
internal sealed record BackupManifest
{
    /// <summary>The form of backups that this program writes and reads.</summary>
    public const string ThisForm = "housing-rules-backup/1";

    public const string File = "manifest.json";

    /// <summary>The part that holds the manifest's own hash.</summary>
    public const string Seal = "manifest.sha256";

    public const string Tables = "tables/";

    public const string Attachments = "attachments/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
    };

    /// <summary>The form; another program may write another.</summary>
    public required string Form { get; init; }

    /// <summary>The program's version.</summary>
    public required string Program { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>The schema scripts that the database had had, in their order.</summary>
    public required IReadOnlyList<string> Scripts { get; init; }

    /// <summary>All other parts.</summary>
    public required IReadOnlyList<BackupPart> Parts { get; init; }

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="JsonException">It is none.</exception>
    public static BackupManifest Of(byte[] bytes) => JsonSerializer.Deserialize<BackupManifest>(bytes, Json) ?? throw new JsonException();
}

/// <summary>A part of a backup.</summary>
/// <param name="Name">Its name: of a table, or of an attachment by its hash.</param>
/// <param name="Rows">How many rows it holds; 0 for an attachment.</param>
/// <param name="Bytes">How many bytes.</param>
/// <param name="Sha256">Their hash.</param>
internal sealed record BackupPart(string Name, long Rows, long Bytes, string Sha256)
{
    [JsonIgnore]
    public bool IsTable => Name.StartsWith(BackupManifest.Tables, StringComparison.Ordinal)
        && Name.EndsWith(".jsonl", StringComparison.Ordinal);

    [JsonIgnore]
    public string Table => Name[BackupManifest.Tables.Length..^".jsonl".Length];

    [JsonIgnore]
    public bool IsAttachment => Name == BackupManifest.Attachments + Sha256;
}
