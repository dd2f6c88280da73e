using Dapper;
using HousingRules.Host.Storage;

namespace HousingRules.Host.People;

/// <summary>What people and keys are called, by their ids. Who is named in a case that somebody sees is seen with it.</summary>
internal sealed class PersonNames(Database database)
{
    public async Task<IReadOnlyDictionary<string, string>> OfAsync(IEnumerable<string> ids, CancellationToken cancellation = default)
    {
        var asked = ids.Distinct(StringComparer.Ordinal).ToArray();
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var found = await connection.QueryAsync<(string Id, string Name)>(new(
            $"select id, name from person where {database.In("id", "asked")} "
            + $"union select 'key:' || id, name from api_key where {database.In("'key:' || id", "asked")}",
            new { asked },
            cancellationToken: cancellation)).ConfigureAwait(false);
        var names = asked.ToDictionary(id => id, id => id, StringComparer.Ordinal);
        foreach (var (id, name) in found)
            names[id] = name;
        return names;
    }
}
