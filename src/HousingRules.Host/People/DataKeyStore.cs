using System.Xml.Linq;
using Dapper;
using HousingRules.Host.Storage;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace HousingRules.Host.People;

/// <summary>The keys that protect sign-in and forms, in the database: any node reads what another wrote. They stand beside the people whose
/// sign-in they protect, and are guarded like them.</summary>
internal sealed class DataKeyStore(Database database) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        var rows = await connection.QueryAsync<string>("select xml from data_key order by name").ConfigureAwait(false);
        return [.. rows.Select(XElement.Parse)];
    }

    private async Task WriteAsync(XElement element, string name)
    {
        await using var connection = await database.OpenAsync().ConfigureAwait(false);
        await connection.ExecuteAsync(
            "insert into data_key (name, xml) values (@name, @xml)",
            new { name, xml = element.ToString(SaveOptions.DisableFormatting) }).ConfigureAwait(false);
    }
}
