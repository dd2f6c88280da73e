using System.Runtime.CompilerServices;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What the completions of an unknown household decide, and which facts matter: households of one shape share one
/// determination.</summary>
internal sealed class UnknownShape : IEquatable<UnknownShape>
{
    private readonly Determination[] _completions;
    private readonly FactDeclaration[] _missing;

    public UnknownShape(Determination[] completions, FactDeclaration[] missing) => (_completions, _missing) = (completions, missing);

    public bool Equals(UnknownShape? other) => other is not null
        && _completions.AsSpan().SequenceEqual(other._completions)
        && _missing.AsSpan().SequenceEqual(other._missing);

    public override bool Equals(object? obj) => obj is UnknownShape other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var completion in _completions)
            hash.Add(RuntimeHelpers.GetHashCode(completion));
        foreach (var fact in _missing)
            hash.Add(RuntimeHelpers.GetHashCode(fact));
        return hash.ToHashCode();
    }
}
