using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>A household of which nothing can be decided, because what it says cannot be read. It never repeats what was said.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class BadHousehold
{
    private BadHousehold(ImmutableArray<HouseholdProblem> problems, LocalizedText reason, Exception? thrown, long? index) =>
        (Problems, Reason, Thrown, Index) = (problems, reason, thrown, index);

    /// <summary>What is wrong with its facts; empty where the household itself is not there.</summary>
    public ImmutableArray<HouseholdProblem> Problems { get; }

    /// <summary>All that is wrong, in words. Who has the household at hand tells it with what the household can be looked up by; its place
    /// among the others is of use only where they are numbered.</summary>
    public LocalizedText Reason { get; }

    /// <summary>What reading it threw, as a converter or a property of the caller's may; null where nothing did.</summary>
    public Exception? Thrown { get; }

    /// <summary>Its place among the households that were decided together, from 0; null where it was decided by itself.</summary>
    public long? Index { get; }

    /// <summary>All that is wrong, and which household it is.</summary>
    /// <param name="language">Which language.</param>
    public string ToString(Language language) =>
        Index is { } index ? FactSentences.OfHousehold(index, Reason)[language] : Reason[language];

    /// <summary>All that is wrong, and which household it is, in English.</summary>
    public override string ToString() => ToString(Language.English);

    internal static BadHousehold Missing { get; } = new([], FactSentences.HouseholdIsNull, null, null);

    /// <summary>A sheet whose facts are those of another policy.</summary>
    internal static BadHousehold Foreign(string policy) => new(
        [],
        FactSentences.SheetOfAnotherPolicy(policy),
        null,
        null);

    internal static BadHousehold Of(ImmutableArray<HouseholdProblem> problems, Exception? thrown = null) => new(
        problems,
        new(
            string.Concat(problems.Select(p => Told(p).Chinese)),
            string.Join(' ', problems.Select(p => Told(p).English))),
        thrown,
        null);

    /// <summary>The same, at a place among others.</summary>
    internal BadHousehold At(long index) => new(Problems, Reason, Thrown, index);

    private static LocalizedText Told(HouseholdProblem problem) =>
        FactSentences.Problem(problem.Key, problem.Fact.Label, problem.Fact.Name, problem.Reason);
}
