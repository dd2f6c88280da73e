namespace HousingRules.Host.People;

/// <summary>Which lines of the audit are read.</summary>
internal sealed record AuditQuery
{
    /// <summary>The most lines of a page.</summary>
    public const int MostLines = 200;

    /// <summary>The id of a person or key, or a login; null for all.</summary>
    public string? Who { get; init; }

    /// <summary>The case; null for all.</summary>
    public string? CaseId { get; init; }

    /// <summary>The first moment; null for the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The moment after the last; null for now.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The id of the line before which the page begins; null for the newest.</summary>
    public string? Before { get; init; }

    /// <summary>How many lines.</summary>
    public int Take { get; init; } = 50;
}

/// <summary>A line of the audit as it is read.</summary>
/// <param name="Id">Its id: later lines have greater ones.</param>
/// <param name="At">When it was written.</param>
/// <param name="Name">What the person or the key is called; null when nobody signed in.</param>
/// <param name="Entry">What was done.</param>
internal sealed record AuditLine(string Id, DateTimeOffset At, string? Name, AuditEntry Entry);

/// <summary>A page of the audit.</summary>
/// <param name="Lines">The newest first.</param>
/// <param name="Next">The id before which the next page begins; null when this is the last.</param>
internal sealed record AuditLines(IReadOnlyList<AuditLine> Lines, string? Next);
