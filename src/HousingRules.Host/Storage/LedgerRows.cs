using System.Data.Common;
using Dapper;

namespace HousingRules.Host.Storage;

/// <summary>What the cases of an area have in the ledgers, as it is kept beside them. What is kept counts only for the entries that it was
/// worked out from; all of it can be made anew.</summary>
/// <param name="database">The database.</param>
/// <param name="area">Whose cases.</param>
internal sealed class LedgerRows(Database database, Area area)
{
    // What is kept is of the case's last entry and of the form that is asked for, and it holds on the day.
    private const string Kept =
        """
        case_row r left join ledger_case f on f.case_id = r.case_id and f.hash = r.hash and f.form = @form
            and (f.as_of = @day or f.steady_from <= @day)
        """;

    private const int Together = 400;

    /// <summary>The tables that hold nothing but what can be made anew.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["ledger_case", "ledger_figures"];

    /// <summary>All cases, in the order of their ids.</summary>
    /// <param name="form">How figures are worked out and written.</param>
    /// <param name="day">As of which day.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task<IReadOnlyList<LedgerRow>> ReadAsync(string form, DateOnly day, CancellationToken cancellation) =>
        await QueryAsync<LedgerRow>(
            $"""
            select r.case_id as Id, r.county as County, r.town as Town, r.village as Village, f.household as Household,
                f.opened_on as OpenedOn, f.figures as Hash
            from {Kept} where {area.Predicate("r")} order by r.ordinal
            """,
            form,
            day,
            cancellation).ConfigureAwait(false);

    /// <summary>The ids of the cases of which nothing is kept that holds on the day, in their order.</summary>
    public async Task<IReadOnlyList<string>> AbsentAsync(string form, DateOnly day, CancellationToken cancellation) =>
        await QueryAsync<string>(
            $"select r.case_id from {Kept} where f.case_id is null and {area.Predicate("r")} order by r.ordinal",
            form,
            day,
            cancellation).ConfigureAwait(false);

    /// <summary>Figures, by their hashes; what is not there is left out.</summary>
    public async Task<IReadOnlyList<(byte[] Hash, string Content)>> FiguresAsync(
        IEnumerable<byte[]> hashes, CancellationToken cancellation)
    {
        var found = new List<(byte[], string)>();
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        foreach (var some in hashes.Chunk(Together))
            found.AddRange(await connection.QueryAsync<(byte[], string)>(new(
                $"select hash, content from ledger_figures where {database.In("hash", "some")}",
                new { some },
                cancellationToken: cancellation)).ConfigureAwait(false));
        return found;
    }

    /// <summary>Keeps some. When another is in the way nothing is kept, and whoever needs them works them out.</summary>
    public async Task KeepAsync(
        string form, DateOnly day, IReadOnlyList<LedgerKept> worked, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        try
        {
            await using var writing = await connection.BeginTransactionAsync(cancellation).ConfigureAwait(false);
            // In one order, so that two nodes do not wait for each other.
            await connection.ExecuteAsync(
                "insert into ledger_figures (hash, content) values (@Hash, @Content) on conflict do nothing",
                worked.DistinctBy(w => Convert.ToHexString(w.Hash)).OrderBy(w => Convert.ToHexString(w.Hash), StringComparer.Ordinal),
                writing).ConfigureAwait(false);
            await connection.ExecuteAsync(
                """
                insert into ledger_case (case_id, hash, form, as_of, steady_from, opened_on, household, figures)
                values (@Id, @CaseHash, @form, @asOf, @steadyFrom, @openedOn, @Household, @Hash)
                on conflict (case_id, form) do update set hash = excluded.hash, as_of = excluded.as_of,
                    steady_from = excluded.steady_from, opened_on = excluded.opened_on, household = excluded.household,
                    figures = excluded.figures
                """,
                worked.OrderBy(w => w.Id, StringComparer.Ordinal).Select(w => new
                {
                    w.Id,
                    w.CaseHash,
                    form,
                    asOf = CaseRow.Text(day),
                    steadyFrom = CaseRow.Text(w.SteadyFrom),
                    openedOn = CaseRow.Text(w.OpenedOn),
                    w.Household,
                    w.Hash,
                }),
                writing).ConfigureAwait(false);
            await writing.CommitAsync(cancellation).ConfigureAwait(false);
        }
        catch (DbException e) when (database.IsPassing(e) || database.IsDuplicate(e))
        {
            // They are worked out again by whoever needs them next.
        }
    }

    /// <summary>Lets go of what other builds kept; one that is still at work keeps it again.</summary>
    public async Task ForgetOthersAsync(string form, CancellationToken cancellation)
    {
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        var gone = await connection.ExecuteAsync(new(
            "delete from ledger_case where form <> @form", new { form }, cancellationToken: cancellation)).ConfigureAwait(false);
        if (gone > 0)
            await connection.ExecuteAsync(new(
                "delete from ledger_figures where hash not in (select figures from ledger_case)",
                cancellationToken: cancellation)).ConfigureAwait(false);
    }

    private async Task<List<T>> QueryAsync<T>(string sql, string form, DateOnly day, CancellationToken cancellation)
    {
        var parameters = new DynamicParameters(area.Parameters());
        parameters.Add("form", form);
        parameters.Add("day", CaseRow.Text(day));
        await using var connection = await database.OpenAsync(cancellation).ConfigureAwait(false);
        return (await connection.QueryAsync<T>(new(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
    }
}

/// <summary>A case, and what is kept of it.</summary>
internal sealed class LedgerRow
{
    public required string Id { get; init; }

    public string? County { get; init; }

    public string? Town { get; init; }

    public string? Village { get; init; }

    /// <summary>The household's id; null when nothing is kept.</summary>
    public string? Household { get; init; }

    public string? OpenedOn { get; init; }

    /// <summary>The hash of its figures; null when nothing is kept.</summary>
    public byte[]? Hash { get; init; }
}

/// <summary>The figures of a case, to be kept.</summary>
/// <param name="Id">The case.</param>
/// <param name="CaseHash">The hash of its last entry.</param>
/// <param name="SteadyFrom">From which day on they hold; null when only on the day.</param>
/// <param name="OpenedOn">The day on which it was opened.</param>
/// <param name="Household">The household's id.</param>
/// <param name="Hash">The hash of the figures.</param>
/// <param name="Content">The figures.</param>
internal sealed record LedgerKept(
    string Id, byte[] CaseHash, DateOnly? SteadyFrom, DateOnly OpenedOn, string Household, byte[] Hash, string Content);
