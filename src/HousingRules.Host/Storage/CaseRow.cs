using System.Globalization;
using System.Text;
using Dapper;
using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>A row of <c>case_row</c>: how a case stands after its last entry.</summary>
internal sealed class CaseRow
{
    /// <summary>What a case is ordered by that is never due.</summary>
    public const string Never = "9999-12-31";

    /// <summary>The columns of which a summary is made.</summary>
    public const string Columns =
        "r.case_id as Id, r.version as Version, r.county as County, r.town as Town, r.village as Village, r.policy as Policy, "
        + "r.digest as Digest, r.state as State, r.due as Due, r.opens_on as OpensOn, r.last_day as LastDay, r.actors as Actors, "
        + "r.missing as Missing, r.hash as Hash";

    public const string Insert =
        """
        insert into case_row (case_id, ordinal, version, county, town, village, policy, digest, state, due, opens_on, last_day, actors,
            missing, hash)
        values (@Id, @ordinal, @Version, @County, @Town, @Village, @Policy, @Digest, @State, @Due, @OpensOn, @LastDay, @Actors, @Missing,
            @Hash)
        """;

    public const string Update =
        """
        update case_row set version = @Version, county = @County, town = @Town, village = @Village, policy = @Policy, digest = @Digest,
            state = @State, due = @Due, opens_on = @OpensOn, last_day = @LastDay, actors = @Actors, missing = @Missing, hash = @Hash
        where case_id = @Id
        """;

    private static readonly UnicodeEncoding Utf16 = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public required string Id { get; init; }

    public required int Version { get; init; }

    public string? County { get; init; }

    public string? Town { get; init; }

    public string? Village { get; init; }

    public required string Policy { get; init; }

    public required string Digest { get; init; }

    public required string State { get; init; }

    public required string Due { get; init; }

    public string? OpensOn { get; init; }

    public required string LastDay { get; init; }

    public required string Actors { get; init; }

    public required string Missing { get; init; }

    public required byte[] Hash { get; init; }

    /// <summary>An id as bytes that every database orders as .NET orders ids.</summary>
    /// <exception cref="ArgumentException">It is no text: half of a character.</exception>
    public static byte[] Ordinal(string id) => Utf16.GetBytes(id);

    public static CaseRow Of(CaseSummary summary, byte[] hash) => new()
    {
        Id = summary.Id,
        Version = summary.Version,
        County = summary.County,
        Town = summary.Town,
        Village = summary.Village,
        Policy = summary.Policy,
        Digest = summary.Digest,
        State = summary.State,
        Due = Text(summary.Due) ?? Never,
        OpensOn = Text(summary.OpensOn),
        LastDay = Text(summary.LastDay)!,
        Actors = string.Join(' ', summary.Actors),
        Missing = string.Join(' ', summary.Missing),
        Hash = hash,
    };

    public CaseSummary ToSummary() => new(
        Id,
        Version,
        County,
        Town,
        Village,
        Policy,
        Digest,
        State,
        Due == Never ? null : Day(Due))
    {
        Actors = [.. Actors.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        Missing = [.. Missing.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
        OpensOn = OpensOn is null ? null : Day(OpensOn),
        LastDay = Day(LastDay),
    };

    /// <summary>What the statements name.</summary>
    public DynamicParameters Parameters()
    {
        var parameters = new DynamicParameters(this);
        parameters.Add("ordinal", Ordinal(Id));
        return parameters;
    }

    /// <summary>A day as it is written; null when there is none.</summary>
    public static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day as it was written.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
