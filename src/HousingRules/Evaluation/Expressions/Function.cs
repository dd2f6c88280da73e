using System.Collections.Immutable;
using HousingRules.Facts;

namespace HousingRules.Evaluation;

/// <summary>What a function takes.</summary>
internal enum Argument
{
    Number,
    Digits,
    Day,
    Set,
}

/// <summary>A function that a rule may call, as <see cref="Fn"/> has it.</summary>
/// <param name="Name">As it stands behind <c>Fn.</c>.</param>
/// <param name="Takes">What it takes, in order.</param>
/// <param name="Example">How it is written.</param>
/// <param name="More">How many more of the last may follow.</param>
internal sealed record Function(string Name, ImmutableArray<Argument> Takes, LocalizedText Example, int More = 0)
{
    public const string Prefix = "Fn";

    public const string Min = "min";
    public const string Max = "max";
    public const string Round = "round";
    public const string Years = "years";
    public const string Months = "months";
    public const string Days = "days";
    public const string Count = "count";

    public static ImmutableArray<Function> All { get; } =
    [
        new(Min, [Argument.Number, Argument.Number], EvaluationSentences.ExampleOfMin, More: 2),
        new(Max, [Argument.Number, Argument.Number], EvaluationSentences.ExampleOfMax, More: 2),
        new(Round, [Argument.Number, Argument.Digits], EvaluationSentences.ExampleOfRound),
        new(Years, [Argument.Day, Argument.Day], EvaluationSentences.ExampleOfYears),
        new(Months, [Argument.Day, Argument.Day], EvaluationSentences.ExampleOfMonths),
        new(Days, [Argument.Day, Argument.Day], EvaluationSentences.ExampleOfDays),
        new(Count, [Argument.Set], EvaluationSentences.ExampleOfCount),
    ];

    /// <summary>How many it takes: 2, or 2-4.</summary>
    public string Counts => More == 0 ? $"{Takes.Length}" : $"{Takes.Length}-{Takes.Length + More}";

    /// <summary>How it is called.</summary>
    public string Call => $"{Prefix}.{Name}";

    /// <summary>The function of a name in any letter case; null when there is none.</summary>
    public static Function? Named(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What stands at a place among its arguments; null where it takes no more.</summary>
    public Argument? At(int index) => index < Takes.Length ? Takes[index] : index < Takes.Length + More ? Takes[^1] : null;
}
