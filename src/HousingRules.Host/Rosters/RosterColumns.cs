using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Host.Terminal;

namespace HousingRules.Host.Rosters;

/// <summary>All columns of a roster, and what was odd about its headers.</summary>
internal sealed class RosterColumns
{
    private RosterColumns(ImmutableArray<RosterColumn> all, ImmutableArray<LocalizedText> remarks)
    {
        All = all;
        Remarks = remarks;
        (Id, County, Town, Village) = (First(ColumnUse.Id), First(ColumnUse.County), First(ColumnUse.Town), First(ColumnUse.Village));
        Facts = [.. all.Where(c => c.Fact is not null)];
        Read = [.. all.Where(c => c.Use != ColumnUse.PassThrough)];
    }

    public ImmutableArray<RosterColumn> All { get; }

    /// <summary>The columns that mean facts.</summary>
    public ImmutableArray<RosterColumn> Facts { get; }

    /// <summary>The columns whose cells are looked at.</summary>
    public ImmutableArray<RosterColumn> Read { get; }

    /// <summary>What the user should know of the headers.</summary>
    public ImmutableArray<LocalizedText> Remarks { get; }

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
    /// <param name="catalog">The facts of the policy.</param>
    /// <param name="own">Headers that this program appends itself: a roster it wrote can be read again without remarks.</param>
    /// <exception cref="HostFailure">Two columns mean the same fact.</exception>
    public static RosterColumns Bind(IReadOnlyList<string> headers, FactCatalog catalog, IReadOnlySet<string> own)
    {
        var columns = ImmutableArray.CreateBuilder<RosterColumn>(headers.Count);
        for (var i = 0; i < headers.Count; i++)
            columns.Add(Meaning(i, headers[i].Trim(), catalog));
        RefuseDoubled(columns);
        var all = columns.ToImmutable();
        return new(all, [.. Misspelt(all, catalog, own), .. Repeated(all), .. Absent(all, catalog)]);
    }

    /// <summary>The columns of a file of JSON households, whose facts are read by key and not by column.</summary>
    public static RosterColumns OfKeys(IReadOnlyList<string> keys) => new(
        [.. keys.Select((key, i) => new RosterColumn(i, key, i < 4 ? ColumnUse.Id + i : ColumnUse.PassThrough, null))], []);

    /// <summary>Whether a header means anything.</summary>
    public static bool IsKnown(string header, FactCatalog catalog) => IsFact(header, catalog) || HeaderWords.Use(header) is not null;

    /// <summary>Whether a header means a fact.</summary>
    public static bool IsFact(string header, FactCatalog catalog) => Meaning(0, header, catalog).Fact is not null;

    private static RosterColumn Meaning(int index, string header, FactCatalog catalog)
    {
        // A policy may call a fact what rosters call something else: the policy's word counts, except for who and where. Where a
        // household is can be a fact besides.
        var use = HeaderWords.Use(header);
        FactColumn? fact = null;
        var isFact = header.Length > 0 && catalog.TryColumn(header, out fact);
        if (use is ColumnUse.Id or ColumnUse.County or ColumnUse.Town or ColumnUse.Village)
            return new(index, header, use.Value, fact);
        if (isFact && fact is not null)
            return new(index, header, fact.Member is null ? ColumnUse.Fact : ColumnUse.Member, fact);
        return new(index, header, use ?? ColumnUse.PassThrough, null);
    }

    private static void RefuseDoubled(IEnumerable<RosterColumn> columns)
    {
        foreach (var same in columns.Where(c => c.Fact is not null).GroupBy(c => c.Fact))
        {
            if (same.Count() == 1)
                continue;
            var places = string.Join(", ", same.Select(c => c.ColumnName));
            var fact = same.Key!.Member?.Label ?? same.Key.Fact.Label;
            throw new HostFailure(new(
                $"这几列说的是同一项“{fact.Chinese}”：{places}。请只保留一列，或把另一列改名。",
                $"These columns mean the same fact, {fact.English}: {places}. Keep one of them, or rename the other."));
        }
    }

    private static IEnumerable<LocalizedText> Misspelt(ImmutableArray<RosterColumn> columns, FactCatalog catalog, IReadOnlySet<string> own)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (
                column.Fact is null
                    && HeaderWords.Use(column.Header) is null
                    && column.Header.Length > 0
                    && !own.Contains(column.Header)
                    && named.Add(column.Header)
                    && catalog.NearestHeader(column.Header) is { } nearest)
            {
                yield return new(
                    $"{column.ColumnName} 列不是事实，按原样保留。是不是“{nearest}”？",
                    $"Column {column.ColumnName} is no fact and passes through. Did you mean \"{nearest}\"?");
            }
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
            yield return new($"{places} 含义相同，只用第一列。", $"{places} mean the same; the first is used.");
        }
    }

    private static IEnumerable<LocalizedText> Absent(ImmutableArray<RosterColumn> columns, FactCatalog catalog)
    {
        if (columns.All(c => c.Use != ColumnUse.Id))
            yield return new("没有“户编号”列，各户用行号表示。", "There is no id column (户编号); households go by their row number.");
        var present = columns.Where(c => c.Fact is not null).Select(c => c.Fact!.Fact).ToHashSet();
        var absent = catalog.Facts.Where(f => !present.Contains(f)).ToList();
        if (absent.Count > 0)
        {
            yield return new(
                $"花名册没有这 {absent.Count} 项，按政策规定的缺省值处理："
                + $"{string.Join("、", absent.Select(f => $"{f.Label.Chinese}（{FactValue.Omitted(f).Label(Language.Chinese)}）"))}",
                $"The roster has no column for {absent.Count} facts; they have the policy's value for what is left out: "
                + $"{string.Join(", ", absent.Select(f => $"{f.Name} ({FactValue.Omitted(f).Label(Language.English)})"))}");
        }
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
