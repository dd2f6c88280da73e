namespace HousingRules.Evaluation;

/// <summary>What is computed of two diagrams, or of two and a set of variables.</summary>
internal enum Operation
{
    And,
    Or,
    Xor,
    AndExists,
}

/// <summary>What needs no look at the branches.</summary>
internal static class TrivialOperations
{
    private const int None = 0;
    private const int All = 1;

    /// <summary>The outcome where one of two diagrams is none or all, or both are the same; null where it must be computed.</summary>
    public static int? Trivial(this Operation operation, int a, int b) => operation switch
    {
        Operation.And when a == None || b == None => None,
        Operation.And when a == All || a == b => b,
        Operation.And when b == All => a,
        Operation.Or when a == All || b == All => All,
        Operation.Or when a == None || a == b => b,
        Operation.Or when b == None => a,
        Operation.Xor when a == b => None,
        Operation.Xor when a == None => b,
        Operation.Xor when b == None => a,
        _ => null,
    };
}
