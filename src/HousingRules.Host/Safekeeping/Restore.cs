using System.Data.Common;
using System.Text.Json;
using Dapper;
using HousingRules.Host.Storage;
using HousingRules.Host.Terminal;
using HousingRules.Host.Words;

namespace HousingRules.Host.Safekeeping;

/// <summary>Puts a backup into a database that is empty: all of it, or nothing.</summary>
internal sealed class Restore(Database database, AttachmentFiles files)
{
    // So many rows go to the database at once.
    private const int Together = 200;

    /// <summary>Restores it. Nothing is written before all of it was looked at.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">What it is called.</param>
    /// <param name="cancellation">Ends it; nothing is restored then.</param>
    /// <exception cref="HostFailure">It is no backup, damaged, or of a newer program; or the database is not empty.</exception>
    public async Task<BackupManifest> ReadAsync(Stream stream, string path, CancellationToken cancellation)
    {
        using var backup = await BackupFile.OpenAsync(stream, path, Schema.ShortNames(database), cancellation).ConfigureAwait(false);
        var scripts = backup.Manifest.Scripts.Count;
        Schema.Apply(database, scripts);
        if (Schema.Applied(database).Count != scripts)
            throw new HostFailure(HostSentences.RestoreNeedsEmpty);
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        await using (var writing = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false))
        {
            await NeedEmptyAsync(connection, writing).ConfigureAwait(false);
            // Bytes without a row are nothing; a row without bytes would be a lie.
            foreach (var part in backup.Manifest.Parts.Where(p => p.IsAttachment))
                await AttachmentAsync(backup, part, cancellation).ConfigureAwait(false);
            foreach (var part in backup.Manifest.Parts.Where(p => p.IsTable))
                await TableAsync(backup, part, path, connection, writing, cancellation).ConfigureAwait(false);
            await writing.CommitAsync(cancellation).ConfigureAwait(false);
        }

        Schema.Apply(database);
        return backup.Manifest;
    }

    private async Task NeedEmptyAsync(DbConnection connection, DbTransaction writing)
    {
        foreach (var table in await database.TablesAsync(connection, writing).ConfigureAwait(false))
        {
            if (await connection.ExecuteScalarAsync<long>(
                $"select count(*) from (select 1 from {table} limit 1) t",
                transaction: writing).ConfigureAwait(false) > 0)
                throw new HostFailure(HostSentences.RestoreNeedsEmpty);
        }
    }

    private async Task AttachmentAsync(BackupFile backup, BackupPart part, CancellationToken cancellation)
    {
        await using var content = backup.Open(part);
        await using var arrived = await files.TakeAsync(content, long.MaxValue, cancellation).ConfigureAwait(false);
        await files.KeepAsync(arrived!, cancellation).ConfigureAwait(false);
    }

    private async Task TableAsync(
        BackupFile backup,
        BackupPart part,
        string path,
        DbConnection connection,
        DbTransaction writing,
        CancellationToken cancellation)
    {
        // A name goes into a statement only when the database itself has it.
        if (!(await database.TablesAsync(connection, writing).ConfigureAwait(false)).Contains(part.Table))
            throw new HostFailure(HostSentences.BackupIsDamaged(path, part.Name));
        var columns = await ColumnsAsync(connection, writing, part.Table).ConfigureAwait(false);
        using var reader = new StreamReader(backup.Open(part));
        var rows = new List<object[]>(Together);
        try
        {
            while (await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                rows.Add(BackupRow.Read(line, columns));
                if (rows.Count == Together)
                    await InsertAsync(connection, writing, part.Table, columns, rows).ConfigureAwait(false);
            }
        }
        catch (JsonException)
        {
            throw new HostFailure(HostSentences.BackupIsDamaged(path, part.Name));
        }

        await InsertAsync(connection, writing, part.Table, columns, rows).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyList<string>> ColumnsAsync(DbConnection connection, DbTransaction writing, string table)
    {
        await using var reader = await connection.ExecuteReaderAsync(
            new CommandDefinition($"select * from {table} where 1 = 0", transaction: writing))
            .ConfigureAwait(false);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task InsertAsync(
        DbConnection connection,
        DbTransaction writing,
        string table,
        IReadOnlyList<string> columns,
        List<object[]> rows)
    {
        if (rows.Count == 0)
            return;
        await using var command = connection.CreateCommand();
        command.Transaction = writing;
        foreach (var value in rows.SelectMany(r => r))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (FormattableString.Invariant($"@p{command.Parameters.Count}"), value);
            command.Parameters.Add(parameter);
        }

        var places = rows.Select((_, r) =>
            $"({string.Join(", ", columns.Select((_, c) => FormattableString.Invariant($"@p{(r * columns.Count) + c}")))})");
        command.CommandText = $"insert into {table} ({string.Join(", ", columns)}) values {string.Join(", ", places)}";
        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
        rows.Clear();
    }
}
