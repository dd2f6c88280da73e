using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>What a worked example expected and what came.</summary>
/// <param name="Id">The example's id.</param>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Note">What the example shows, in its author's words; the same in both languages where it is written in one, empty where
/// nothing is written.</param>
/// <param name="Differences">Where the two differ; empty when the example holds.</param>
public sealed record ExampleResult(string Id, string File, int Line, LocalizedText Note, ImmutableArray<ExampleDifference> Differences)
{
    private readonly Sequence<ExampleDifference> _differences = Differences;

    /// <summary>Where the two differ; empty when the example holds.</summary>
    public ImmutableArray<ExampleDifference> Differences { get => _differences; init => _differences = value; }

    /// <summary>Of a procedure, the first event that was refused though the example does not expect it, and why: most of what differs
    /// follows from it. Null where there is none.</summary>
    public LocalizedText? FirstRefused { get; init; }

    /// <summary>Whether everything came as expected.</summary>
    public bool Holds => Differences.IsEmpty;
}

/// <summary>One answer that is not the one expected.</summary>
/// <param name="Subject">A rule set's name, or <c>missing</c>, <c>documents</c>, <c>deadlines</c>; of a procedure <c>state</c>,
/// <c>blocked</c>, <c>violations</c>, <c>warnings</c>, or <c>events</c> where they cannot be decided.</param>
/// <param name="Expected">What the example says.</param>
/// <param name="Actual">What the policy decides.</param>
public sealed record ExampleDifference(string Subject, string Expected, string Actual);
