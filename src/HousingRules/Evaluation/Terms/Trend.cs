namespace HousingRules.Evaluation;

/// <summary>Which way a term goes when one number grows.</summary>
[Flags]
internal enum Trend
{
    /// <summary>It stays: the number is not in it.</summary>
    None = 0,

    /// <summary>It grows, or stays for a while.</summary>
    Up = 1,

    /// <summary>It falls, or stays for a while.</summary>
    Down = 2,

    /// <summary>Now this way and now that, or it is not known.</summary>
    Mixed = Up | Down,
}

internal static class Trends
{
    /// <summary>The way of what is taken away.</summary>
    public static Trend Turned(this Trend trend) => trend switch
    {
        Trend.Up => Trend.Down,
        Trend.Down => Trend.Up,
        _ => trend,
    };

    /// <summary>The way of one number where several go their ways together.</summary>
    public static Trend Together(this IEnumerable<Trend> trends) => trends.Aggregate(Trend.None, (all, own) => all | own);
}
