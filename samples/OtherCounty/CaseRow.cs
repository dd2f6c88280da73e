using System.Text;
using HousingRules.Cases;

namespace OtherCounty;

/// <summary>A row of the table of cases: how a case stands after its last entry.</summary>
public sealed class CaseRow
{
    private static readonly UnicodeEncoding Ordinal = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public required string Id { get; set; }

    /// <summary>The id in a form that SQLite orders as .NET orders ids.</summary>
    public required string Order { get; set; }

    public required int Version { get; set; }

    public string? County { get; set; }

    public string? Town { get; set; }

    public string? Village { get; set; }

    public required string Policy { get; set; }

    public required string Digest { get; set; }

    public required string State { get; set; }

    public DateOnly? Due { get; set; }

    /// <summary>At whose desk it lies.</summary>
    public required string[] Actors { get; set; }

    /// <summary>What is unknown and matters.</summary>
    public required string[] Missing { get; set; }

    public required DateOnly LastDay { get; set; }

    public DateOnly? OpensOn { get; set; }

    /// <exception cref="ArgumentException">The id is no text.</exception>
    public static string OrderOf(string id) => Convert.ToHexString(Ordinal.GetBytes(id));

    public static CaseRow Of(CaseSummary summary) => new()
    {
        Id = summary.Id,
        Order = OrderOf(summary.Id),
        Version = summary.Version,
        County = summary.County,
        Town = summary.Town,
        Village = summary.Village,
        Policy = summary.Policy,
        Digest = summary.Digest,
        State = summary.State,
        Due = summary.Due,
        Actors = [.. summary.Actors],
        Missing = [.. summary.Missing],
        LastDay = summary.LastDay,
        OpensOn = summary.OpensOn,
    };

    public CaseSummary ToSummary() => new(Id, Version, County, Town, Village, Policy, Digest, State, Due)
    {
        Actors = [.. Actors],
        Missing = [.. Missing],
        LastDay = LastDay,
        OpensOn = OpensOn,
    };
}
