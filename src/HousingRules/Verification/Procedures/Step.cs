using System.Collections.Immutable;
using HousingRules.Verification.Diagrams;

namespace HousingRules.Verification.Procedures;

/// <summary>One thing that an event does to the cases of a diagram, forwards and backwards.</summary>
internal abstract record Step
{
    /// <summary>What the cases become.</summary>
    public abstract int Image(Diagram diagram, int cases);

    /// <summary>The cases that can become some of these.</summary>
    public abstract int PreImage(Diagram diagram, int cases);

    /// <summary>Variables become anything.</summary>
    internal sealed record Free(IReadOnlySet<int> Variables) : Step
    {
        public override int Image(Diagram diagram, int cases) => diagram.Exists(cases, Variables);

        public override int PreImage(Diagram diagram, int cases) => diagram.Exists(cases, Variables);
    }

    /// <summary>Only the cases of a diagram go on.</summary>
    internal sealed record Keep(int Where) : Step
    {
        public override int Image(Diagram diagram, int cases) => diagram.And(cases, Where);

        public override int PreImage(Diagram diagram, int cases) => diagram.And(cases, Where);
    }

    /// <summary>Variables take on values where a condition holds; there they may also be allowed to stay as they are.</summary>
    internal sealed record Assign(ImmutableArray<(int Variable, int Region)> Values, int Where, bool MayStay) : Step
    {
        private readonly HashSet<int> _variables = [.. Values.Select(v => v.Variable)];

        public override int Image(Diagram diagram, int cases)
        {
            var moved = diagram.Exists(diagram.And(cases, Where), _variables);
            foreach (var (variable, region) in Values)
                moved = diagram.And(moved, diagram.Where(variable, r => r == region));
            return diagram.Or(moved, Stayed(diagram, cases));
        }

        public override int PreImage(Diagram diagram, int cases)
        {
            var before = Values.Aggregate(cases, (set, value) => diagram.Fix(set, value.Variable, value.Region));
            return diagram.Or(diagram.And(before, Where), Stayed(diagram, cases));
        }

        private int Stayed(Diagram diagram, int cases) => MayStay ? cases : diagram.Except(cases, Where);
    }
}
