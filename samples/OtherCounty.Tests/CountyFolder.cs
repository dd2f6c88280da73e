using Microsoft.EntityFrameworkCore;

namespace OtherCounty.Tests;

/// <summary>A database of its own, gone after the test.</summary>
internal sealed class CountyFolder : IDbContextFactory<CountyDatabase>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("other-county-");

    public CountyFolder()
    {
        using var database = CreateDbContext();
        database.Database.EnsureCreated();
    }

    // Not pooled, so that nothing holds the file when the folder goes.
    public string Connection => $"Data Source={Path.Combine(_folder.FullName, "county.db")};Pooling=False";

    public CountyDatabase CreateDbContext() => new(new DbContextOptionsBuilder<CountyDatabase>().UseSqlite(Connection).Options);

    public void Dispose() => _folder.Delete(recursive: true);
}
