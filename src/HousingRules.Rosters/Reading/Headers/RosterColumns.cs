using System.Collections.Immutable;
using System.Text;
using HousingRules.Facts;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>All columns of a roster, and what was odd about its headers.</summary>
internal sealed class RosterColumns
{
    private RosterColumns(
        ImmutableArray<RosterColumn> all,
        ImmutableArray<FactColumn> unknown,
        ImmutableArray<RosterRemark> remarks)
    {
        (All, Unknown, Remarks) = (all, unknown, remarks);
        (Id, County, Town, Village) = (First(ColumnUse.Id), First(ColumnUse.County), First(ColumnUse.Town), First(ColumnUse.Village));
        Facts = [.. all.Where(c => c.Fact is not null)];
        Read = [.. all.Where(c => c.Use != ColumnUse.PassThrough)];
    }

    public ImmutableArray<RosterColumn> All { get; }

    /// <summary>The columns that mean facts.</summary>
    public ImmutableArray<RosterColumn> Facts { get; }

    /// <summary>The columns whose cells are looked at.</summary>
    public ImmutableArray<RosterColumn> Read { get; }

    /// <summary>Facts that no column says and that a column which means nothing may be about: nobody knows them of any household.</summary>
    public ImmutableArray<FactColumn> Unknown { get; }

    /// <summary>What the user should know of the headers; what needs a decision comes first.</summary>
    public ImmutableArray<RosterRemark> Remarks { get; }

    /// <summary>Where the id stands; -1 when no column holds it.</summary>
    public int Id { get; }

    /// <summary>Where the county stands; -1 when no column holds it.</summary>
    public int County { get; }

    /// <summary>Where the town stands; -1 when no column holds it.</summary>
    public int Town { get; }

    /// <summary>Where the village stands; -1 when no column holds it.</summary>
    public int Village { get; }

    /// <summary>Says what each header means.</summary>
    /// <param name="headers">The headers.</param>
    /// <param name="meanings">What headers mean.</param>
    /// <param name="options">What was decided about columns, and which headers a program appends itself.</param>
    /// <exception cref="RosterException">Two columns mean the same fact, or a header cannot be read.</exception>
    public static RosterColumns Bind(IReadOnlyList<string> headers, HeaderMeanings meanings, RosterOptions options)
    {
        var ignored = options.IgnoredColumns.Select(HeaderText.Key).ToHashSet(StringComparer.Ordinal);
        var columns = ImmutableArray.CreateBuilder<RosterColumn>(headers.Count);
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i].Trim();
            var (use, fact) = ignored.Contains(HeaderText.Key(header)) ? default : meanings[header] ?? default;
            columns.Add(new(i, header, use, fact));
        }

        RefuseUnreadable(columns.Where(c => !ignored.Contains(HeaderText.Key(c.Header))));
        RefuseDoubled(columns);
        var all = columns.ToImmutable();
        var likenesses = new HeaderLikenesses(all, meanings, options);
        return new(
            all,
            likenesses.Unknown,
            [
                .. likenesses.Remarks,
                .. Repeated(all).Concat(Absent(all, meanings.Catalog, likenesses.Unknown)).Select(text => new RosterRemark(text)),
            ]);
    }

    /// <summary>The columns of a file of JSON households, whose facts are read by key and not by column. The first four are id, county,
    /// town and village.</summary>
    public static RosterColumns OfKeys(IReadOnlyList<string> keys) => new(
        [.. keys.Select((key, i) => new RosterColumn(i, key, i < 4 ? ColumnUse.Id + i : ColumnUse.PassThrough, null))], [], []);

    // What such a column holds may be any fact, and its absence would be an answer.
    private static void RefuseUnreadable(IEnumerable<RosterColumn> columns)
    {
        if (columns.FirstOrDefault(c => CellFaults.IsError(Encoding.UTF8.GetBytes(c.Header))) is not { } column)
            return;
        var letters = RosterColumn.Letters(column.Index);
        throw new RosterException(RosterSentences.BrokenHeader(letters));
    }

    private static void RefuseDoubled(IEnumerable<RosterColumn> columns)
    {
        foreach (var same in columns.Where(c => c.Fact is not null).GroupBy(c => c.Fact))
        {
            if (same.Count() == 1)
                continue;
            var places = string.Join(", ", same.Select(c => c.ColumnName));
            var fact = same.Key!.Member?.Label ?? same.Key.Fact.Label;
            throw new RosterException(RosterSentences.SameFact(fact, places));
        }
    }

    private static IEnumerable<LocalizedText> Repeated(ImmutableArray<RosterColumn> columns)
    {
        foreach (
            var same in columns.Where(c => c.Use is ColumnUse.Id or ColumnUse.County or ColumnUse.Town or ColumnUse.Village)
                .GroupBy(c => c.Use))
        {
            if (same.Count() == 1)
                continue;
            var places = string.Join(", ", same.Select(c => c.ColumnName));
            yield return RosterSentences.SameMeaning(places);
        }
    }

    private static IEnumerable<LocalizedText> Absent(
        ImmutableArray<RosterColumn> columns,
        FactCatalog catalog,
        ImmutableArray<FactColumn> unknown)
    {
        if (columns.All(c => c.Use != ColumnUse.Id))
            yield return RosterSentences.NoIds;
        var present = columns.Where(c => c.Fact is not null).Select(c => c.Fact!.Fact).Concat(unknown.Select(u => u.Fact)).ToHashSet();
        var absent = catalog.Facts.Where(f => !present.Contains(f)).ToList();
        if (absent.Count > 0)
            yield return RosterSentences.AbsentFacts(absent);
    }

    private int First(ColumnUse use)
    {
        foreach (var column in All)
        {
            if (column.Use == use)
                return column.Index;
        }

        return -1;
    }
}
