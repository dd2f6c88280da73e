using HousingRules.Evaluation;

namespace HousingRules.Tests.Verification;

/// <summary>What a random policy says, so that it can be amended at random: facts of all types, sets with arithmetic, duties with actors,
/// steps, papers and days.</summary>
internal sealed record RandomPolicy(
    RandomSet[] Sets,
    RandomDuty[] Duties,
    string[] Days,
    string[] Grades,
    bool HasNewFact)
{
    private static readonly string[] Numbers = ["people", "income", "area", "rooms"];

    public static RandomPolicy Any(Random random) => new(
        [.. Enumerable.Range(0, random.Next(2, 5)).Select(i => RandomSet.Any(random, i))],
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => RandomDuty.Any(random))],
        ["2030-03-01", "2030-06-01"],
        ["A", "B", "C"],
        HasNewFact: false);

    /// <summary>The policy with some edits, as an officer makes them.</summary>
    public RandomPolicy Amended(Random random)
    {
        var amended = this;
        for (var edits = random.Next(0, 4); edits > 0; edits--)
            amended = amended.Edited(random);
        return amended;
    }

    private RandomPolicy Edited(Random random)
    {
        var (set, duty) = (random.Next(Sets.Length), random.Next(Duties.Length));
        return random.Next(8) switch
        {
            0 => this with { Sets = With(Sets, set, RandomSet.Any(random, set)) },
            1 or 2 => this with { Sets = With(Sets, set, Sets[set].Edited(random)) },
            3 => this with { Duties = With(Duties, duty, RandomDuty.Any(random)) },
            4 => this with { Duties = [.. Duties, RandomDuty.Any(random)] },
            5 => this with { Duties = With(Duties, duty, Duties[duty].Edited(random)) },
            6 => this with { Days = [Days[0], random.Next(2) == 0 ? "2030-06-02" : "2030-06-01"] },
            _ => HasNewFact
                ? this with { Grades = ["A", "B", "C", "D"] }
                : this with { HasNewFact = true, Sets = With(Sets, set, Sets[set].Narrowed("fresh")) },
        };
    }

    public Policy Load() => Some.Policy(text =>
    {
        text.Boolean("a").Boolean("b", omitted: null).OneOf("grade", Grades).Set("groups", "farm", "wage")
            .Integer("people", 0, 5).Integer("rooms", 0, 9).Integer("income", 0, 1_000_000).Integer("area", 0, 2_000).Date("built")
            .Actor("town").Actor("county").Document("photo").Document("report")
            .Milestone("check", Days[0]).Milestone("finish", Days[1]);
        if (HasNewFact)
            text.Boolean("fresh");
        foreach (var outcome in Enumerable.Range(0, 4).SelectMany(RandomSet.OutcomesOf))
            text.Outcome(outcome);
        foreach (var (set, index) in Sets.Select((s, i) => (s, i)))
            text.RuleSet($"set{index}", set.Match, set.Applies, set.Rules);
        foreach (var duty in Duties.Where(d => d.Outcomes.All(o => Sets.Any(s => s.Rules.Any(r => r.Outcome == o)))))
            text.Duty(duty.Outcomes, duty.When, duty.Actors, duty.Due, duty.Documents, duty.Steps);
    });

    /// <summary>An expression over the facts.</summary>
    public static string Condition(Random random, int depth) => (depth == 0 ? 0 : random.Next(4)) switch
    {
        0 or 1 => Leaf(random),
        2 => $"not ({Condition(random, depth - 1)})",
        _ => $"({Condition(random, depth - 1)}) {(random.Next(2) == 0 ? "and" : "or")} ({Condition(random, depth - 1)})",
    };

    private static string Leaf(Random random)
    {
        var comparison = Pick(random, "<", "<=", ">", ">=");
        return random.Next(9) switch
        {
            0 or 1 => Pick(random, "a", "b", "farm", "wage"),
            2 => $"grade {Pick(random, "==", "!=")} \"{Pick(random, "A", "B", "C")}\"",
            3 => $"built {comparison} \"2030-0{random.Next(1, 5)}-01\"",
            4 => $"{Pick(random, Numbers)} {comparison} {random.Next(0, 9)}",
            5 => $"income {comparison} {random.Next(1, 5) * 10_000}",
            6 => $"income {comparison} {random.Next(1, 4) * 3_000} * people",
            7 => $"area * {random.Next(1, 3) * 300} {comparison} income",
            _ => $"people {comparison} rooms + {random.Next(0, 3)}",
        };
    }

    public static T Pick<T>(Random random, params T[] among) => among[random.Next(among.Length)];

    public static T[] With<T>(T[] all, int index, T value) => [.. all.Select((x, i) => i == index ? value : x)];
}

/// <summary>A random set of rules.</summary>
internal sealed record RandomSet(string Match, string? Applies, (string Outcome, string Expression)[] Rules)
{
    public static string[] OutcomesOf(int set) => [$"o{set}x", $"o{set}y", $"o{set}z"];

    public static RandomSet Any(Random random, int set) => new(
        RandomPolicy.Pick(random, "One", "First", "Every"),
        random.Next(2) == 0 ? null : RandomPolicy.Condition(random, 1),
        [.. Enumerable.Range(0, random.Next(1, 4))
            .Select(_ => (RandomPolicy.Pick(random, OutcomesOf(set)), RandomPolicy.Condition(random, 2)))]);

    public RandomSet Edited(Random random) => random.Next(3) switch
    {
        0 => this with { Match = RandomPolicy.Pick(random, "One", "First", "Every") },
        1 => this with { Applies = random.Next(2) == 0 ? null : RandomPolicy.Condition(random, 1) },
        _ => random.Next(Rules.Length) is var rule
            ? this with { Rules = RandomPolicy.With(Rules, rule, (Rules[rule].Outcome, RandomPolicy.Condition(random, 2))) }
            : this,
    };

    public RandomSet Narrowed(string fact) => this with { Rules = [.. Rules.Select(r => (r.Outcome, $"({r.Expression}) and not {fact}"))] };
}

/// <summary>A random row of duties.</summary>
internal sealed record RandomDuty(
    string[] Outcomes,
    string? When,
    string[] Actors,
    string[] Due,
    string[] Documents,
    (string Name, string When)[] Steps)
{
    public static RandomDuty Any(Random random) => new(
        [.. RandomSet.OutcomesOf(random.Next(2)).OrderBy(_ => random.Next()).Take(random.Next(1, 3)).Order(StringComparer.Ordinal)],
        random.Next(2) == 0 ? null : RandomPolicy.Condition(random, 1),
        Some(random, "town", "county"),
        Some(random, "check", "finish"),
        Some(random, "photo", "report"),
        AnySteps(random));

    public RandomDuty Edited(Random random) => random.Next(5) switch
    {
        0 => this with { Actors = Some(random, "town", "county") },
        1 => this with { Due = Some(random, "check", "finish") },
        2 => this with { Documents = Some(random, "photo", "report") },
        3 => this with { When = random.Next(2) == 0 ? null : RandomPolicy.Condition(random, 1) },
        _ => this with { Steps = AnySteps(random) },
    };

    private static (string, string)[] AnySteps(Random random) =>
        [.. Enumerable.Range(0, random.Next(3)).Select(i => ($"step{i}", RandomPolicy.Condition(random, 1)))];

    private static string[] Some(Random random, params string[] among) => [.. among.Where(_ => random.Next(2) == 0)];
}
