using Microsoft.EntityFrameworkCore;

namespace OtherCounty;

/// <summary>The county's own database: its households, what was decided last night, and the cases.</summary>
public sealed class CountyDatabase(DbContextOptions<CountyDatabase> options) : DbContext(options)
{
    public DbSet<农户> Households => Set<农户>();

    public DbSet<NightlyResult> Results => Set<NightlyResult>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<EntryRow> Entries => Set<EntryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<农户>().ToTable("农户");
        modelBuilder.Entity<NightlyResult>().ToTable("判定").HasKey(r => r.Household);
        modelBuilder.Entity<CaseRow>(cases =>
        {
            cases.ToTable("案件").HasKey(c => c.Id);
            cases.HasIndex(c => c.Order);
        });
        modelBuilder.Entity<EntryRow>(entries =>
        {
            entries.ToTable("案件记录").HasKey(e => new { e.Case, e.Number });
            // The database itself keeps a command from being done twice.
            entries.HasIndex(e => new { e.Case, e.CommandId }).IsUnique();
        });
    }
}
