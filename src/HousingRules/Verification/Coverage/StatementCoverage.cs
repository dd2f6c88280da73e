using System.Collections.Immutable;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Verification;

/// <summary>What became of one statement of the source text.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Carriers">What carries it; empty when nothing does.</param>
public sealed record StatementCoverage(Statement Statement, ImmutableArray<Carrier> Carriers)
{
    private readonly Sequence<Carrier> _carriers = Carriers;

    /// <summary>What carries it; empty when nothing does.</summary>
    public ImmutableArray<Carrier> Carriers { get => _carriers; init => _carriers = value; }

    /// <summary>Whether something carries it, or it says why no program can.</summary>
    public bool IsAccountedFor => !Carriers.IsEmpty || Statement.NotComputable is not null;
}

/// <summary>Something in the policy's files that cites a statement.</summary>
/// <param name="Kind">What it is, in words.</param>
/// <param name="Name">Its name.</param>
public sealed record Carrier(LocalizedText Kind, LocalizedText Name);
