namespace HousingRules.Evaluation;

/// <summary>What is computed of two diagrams, or of one and a set of variables.</summary>
internal enum Operation
{
    And,
    Or,
    Xor,
    Exists,
}

/// <summary>What needs no look at the branches.</summary>
internal static class TrivialOperations
{
    /// <summary>The outcome where one of two diagrams is none or all, or both are the same; null where it must be computed.</summary>
    public static int? Trivial(this Operation operation, int a, int b) => operation switch
    {
        Operation.And when a == Diagram.None || b == Diagram.None => Diagram.None,
        Operation.And when a == Diagram.All || a == b => b,
        Operation.And when b == Diagram.All => a,
        Operation.Or when a == Diagram.All || b == Diagram.All => Diagram.All,
        Operation.Or when a == Diagram.None || a == b => b,
        Operation.Or when b == Diagram.None => a,
        Operation.Xor when a == b => Diagram.None,
        Operation.Xor when a == Diagram.None => b,
        Operation.Xor when b == Diagram.None => a,
        _ => null,
    };
}
