using System.Globalization;
using HousingRules.Cases;
using HousingRules.Facts;
using HousingRules.Host.Casework;
using HousingRules.Host.Storage;
using HousingRules.Host.Words;
using HousingRules.Ledgers;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>Which ledgers an address asks for.</summary>
/// <param name="Day">As of which day.</param>
/// <param name="Level">A line for each place of which level.</param>
/// <param name="Place">Within which place.</param>
internal sealed record LedgerQuery(DateOnly Day, LedgerLevel Level, BookPlace Place)
{
    public const string OnName = "on";
    public const string LevelName = "level";
    public const string AtName = "at";

    private const int LongestPlace = 200;
    private static readonly string[] Names = ["county", "town", "village"];

    /// <summary>Reads an address.</summary>
    /// <param name="query">The address.</param>
    /// <param name="today">The day that is meant where none is said.</param>
    /// <param name="area">Whose cases: the level that is meant where none is said lies below.</param>
    /// <param name="mistakes">Takes what cannot be read.</param>
    /// <returns>Null when something cannot be read.</returns>
    public static LedgerQuery? Read(IQueryCollection query, DateOnly today, Area area, List<LocalizedText> mistakes)
    {
        var day = DayOf(query, today, mistakes);
        var at = LevelOf(query, AtName, mistakes);
        var place = at is { } level ? BookPlace.Of(level, new(Part(0), Part(1), Part(2))) : BookPlace.Everything;
        var lines = LevelOf(query, LevelName, mistakes) ?? BookPlace.FirstOf(area);
        // A place is divided into those below it.
        if (at is { } own && lines <= own)
            lines = BookPlace.Below(own) ?? own;
        return mistakes.Count == 0 ? new(day, lines, place) : null;

        string Part(int level)
        {
            var said = One(query, Names[level]) ?? "";
            if (said.Length > LongestPlace || said.Any(char.IsControl))
                mistakes.Add(HostSentences.PlaceMistaken);
            return said;
        }
    }

    /// <summary>A value that is there once; null when it is not there, or empty.</summary>
    public static string? One(IQueryCollection query, string name) => query[name].ToString() is { Length: > 0 } said ? said : null;

    /// <summary>The same as an address, without what is understood by itself.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Values()
    {
        yield return new(OnName, Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        yield return new(LevelName, NameOf(Level));
        foreach (var value in ValuesOf(Place))
            yield return value;
    }

    /// <summary>A place as an address names it.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> ValuesOf(BookPlace place)
    {
        if (place.Level is not { } level)
            yield break;
        yield return new(AtName, NameOf(level));
        string[] parts = [place.Locality.County, place.Locality.Town, place.Locality.Village];
        for (var i = 0; i <= (int)level; i++)
            yield return new(Names[i], parts[i]);
    }

    /// <summary>A level as an address names it.</summary>
    public static string NameOf(LedgerLevel level) => Names[(int)level];

    private static DateOnly DayOf(IQueryCollection query, DateOnly today, List<LocalizedText> mistakes)
    {
        if (One(query, OnName) is not { } said)
            return today;
        if (DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Procedure.FirstDay && day <= Procedure.LastDay)
            return day;
        mistakes.Add(HostSentences.DayMistaken);
        return today;
    }

    private static LedgerLevel? LevelOf(IQueryCollection query, string name, List<LocalizedText> mistakes)
    {
        if (One(query, name) is not { } said)
            return null;
        if (Array.IndexOf(Names, said) is >= 0 and var level)
            return (LedgerLevel)level;
        mistakes.Add(HostSentences.LevelMistaken);
        return null;
    }
}
