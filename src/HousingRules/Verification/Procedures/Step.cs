using HousingRules.Evaluation;

namespace HousingRules.Verification;

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

    /// <summary>Variables take on the values of a diagram.</summary>
    internal sealed record Become(IReadOnlySet<int> Variables, int Values) : Step
    {
        public override int Image(Diagram diagram, int cases) => diagram.And(diagram.Exists(cases, Variables), Values);

        public override int PreImage(Diagram diagram, int cases) => diagram.AndExists(cases, Values, Variables);
    }

    /// <summary>Variables take on the values of a diagram where a condition holds; there they may also be allowed to stay as they
    /// are.</summary>
    internal sealed record Settle(Become There, int Where, bool MayStay) : Step
    {
        public override int Image(Diagram diagram, int cases) =>
            diagram.Or(diagram.And(diagram.AndExists(cases, Where, There.Variables), There.Values), Stayed(diagram, cases));

        public override int PreImage(Diagram diagram, int cases) =>
            diagram.Or(diagram.And(There.PreImage(diagram, cases), Where), Stayed(diagram, cases));

        private int Stayed(Diagram diagram, int cases) => MayStay ? cases : diagram.Except(cases, Where);
    }
}
