namespace HousingRules.Host.Tests.Security;

/// <summary>A case to ask about. Every text of it holds the same mark, so that it is found wherever it leaks to; one that is nowhere is a
/// ghost, with a mark of the same length.</summary>
/// <param name="Mark">What stands in all its texts.</param>
internal sealed record Subject(string Mark)
{
    public string Id => $"case-{Mark}";

    public string Note => $"备注{Mark}";

    public string Reason => $"原因{Mark}";

    public string File => $"附件{Mark}.png";

    public string County { get => field ?? $"县{Mark}"; init; }

    public string Town { get => field ?? $"镇{Mark}"; init; }

    public string Village { get => field ?? $"村{Mark}"; init; }

    /// <summary>The id of its attachment; one that is nowhere for a ghost.</summary>
    public string Attachment { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The id of somebody who signs in; one that is nowhere for a ghost.</summary>
    public string Person { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>What is said in it and stands in no address.</summary>
    public string[] Said => [Note, Reason, File];

    public static Subject New() => new(Guid.NewGuid().ToString("N")[^12..]);
}
