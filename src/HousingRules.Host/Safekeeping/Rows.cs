using System.Data.Common;
using Dapper;

namespace HousingRules.Host.Safekeeping;

/// <summary>Rows as a database has them, by the names of their columns.</summary>
internal static class Rows
{
    public static async Task<List<IDictionary<string, object?>>> OfAsync(
        DbConnection connection,
        DbTransaction within,
        string sql,
        object? values = null,
        CancellationToken cancellation = default) =>
        [
            .. (await connection
                    .QueryAsync(new CommandDefinition(sql, values, within, cancellationToken: cancellation))
                    .ConfigureAwait(false))
                .Select(row => (IDictionary<string, object?>)row),
        ];

    /// <summary>The names of the columns in which two rows are not the same; a column that only one has is one of them.</summary>
    public static IEnumerable<string> Differences(IDictionary<string, object?> stored, IReadOnlyDictionary<string, object?> expected) =>
        stored.Keys.Union(expected.Keys, StringComparer.Ordinal)
            .Where(c => !stored.TryGetValue(c, out var a) || !expected.TryGetValue(c, out var b) || !AreSame(a, b));

    /// <summary>Whether two values are the same, whichever database they come from.</summary>
    public static bool AreSame(object? a, object? b) => (a, b) switch
    {
        (null, null) => true,
        (byte[] x, byte[] y) => x.AsSpan().SequenceEqual(y),
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        (int or long, int or long) => Number(a) == Number(b),
        _ => false,
    };

    /// <exception cref="InvalidCastException">It is no text.</exception>
    public static string Text(this IDictionary<string, object?> row, string column) =>
        row[column] as string ?? throw new InvalidCastException(column);

    /// <exception cref="InvalidCastException">It is no whole number.</exception>
    public static long Number(this IDictionary<string, object?> row, string column) => Number(row[column]);

    private static long Number(object? value) => value switch
    {
        int small => small,
        long number => number,
        _ => throw new InvalidCastException(),
    };
}
