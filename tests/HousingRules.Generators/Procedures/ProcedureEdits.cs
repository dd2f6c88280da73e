using System.Text.Json.Nodes;
using HousingRules.Generators.Rosters;

namespace HousingRules.Generators.Procedures;

/// <summary>Random edits of a procedure's JSON.</summary>
public sealed class ProcedureEdits(JsonObject procedure, XorShift chance)
{
    private static readonly string[] Conditions =
    [
        "registeredPoor", "inScope", "onlyOtherCategory", "selfBuild", "affectsAppearance", "inScope and not inScope",
        "currentGrade in (\"C\", \"D\")", "currentGrade == \"none\"", "receivingHouseGrade == \"D\"", "appraised", "reportedToCounty",
        "agreementSigned", "worksStarted", "villagePosted", "fieldChecked", "includeInRenovationPlan", "villagePublicityServed",
        "registeredPoor or not registeredPoor", "not minimumLivingGuarantee or movedIn",
    ];

    private int _made;

    public JsonObject Procedure { get; } = procedure;

    private JsonArray States => Procedure[nameof(States)]!.AsArray();

    private JsonArray Events => Procedure[nameof(Events)]!.AsArray();

    /// <summary>One edit; what it was.</summary>
    public string Make()
    {
        var edit = chance.Pick<Func<string>>(
            (3, () => AddState(isFinal: true)),
            (2, () => AddState(isFinal: false)),
            (1, RemoveState),
            (2, AddEvent),
            (1, RemoveEvent),
            (3, AddTransition),
            (3, RemoveTransition),
            (3, AddGuard),
            (3, RemoveGuard),
            (2, TurnGuard),
            (2, TurnEnd));
        return edit();
    }

    private string AddState(bool isFinal)
    {
        var (name, from) = ($"extra{++_made}", Name(One(States)));
        States.Add(JsonNode.Parse($$"""
            { "Name": "{{name}}", "Label": { "zh": "加{{_made}}", "en": "extra {{_made}}" }, "Step": "filing", "Actors": ["town"],
              "NoDeadline": { "zh": "无", "en": "none" }, "Clause": "N57"{{(isFinal ? ", \"Final\": true" : "")}} }
            """));
        var e = One(Events);
        Transitions(e).Add(Transition([from], name));
        return $"add the {(isFinal ? "final " : "")}state {name}, from {from} by {Name(e)}";
    }

    private string RemoveState()
    {
        var state = One(States);
        var name = Name(state);
        States.Remove(state);
        foreach (var e in Events.Select(e => e!.AsObject()).ToArray())
        {
            foreach (var transition in Transitions(e).Select(t => t!.AsObject()).ToArray())
            {
                var from = transition["From"] as JsonArray;
                foreach (var same in from?.Where(f => (string?)f == name).ToArray() ?? [])
                    from!.Remove(same);
                if ((string?)transition["To"] == name || from is { Count: 0 })
                    Transitions(e).Remove(transition);
            }
        }

        return $"remove the state {name}";
    }

    private string AddEvent()
    {
        var (name, from, to) = ($"extra{++_made}", Name(One(States)), Name(One(States)));
        var e = JsonNode.Parse($$"""
            { "Name": "{{name}}", "Label": { "zh": "事{{_made}}", "en": "extra event {{_made}}" }, "Actors": ["town"], "Clause": "N57",
              "Transitions": [] }
            """)!.AsObject();
        Transitions(e).Add(Transition([from, Name(One(States))], to));
        Events.Add(e);
        return $"add the event {name}, from {from} to {to}";
    }

    private string RemoveEvent()
    {
        var e = One(Events);
        Events.Remove(e);
        return $"remove the event {Name(e)}";
    }

    private string AddTransition()
    {
        var (e, from, to) = (One(Events), Name(One(States)), Name(One(States)));
        Transitions(e).Add(Transition([from], to));
        return $"add a transition of {Name(e)} from {from} to {to}";
    }

    private string RemoveTransition()
    {
        var e = One(Events);
        if (Transitions(e).Count < 2)
            return AddTransition();
        Transitions(e).RemoveAt(chance.Below(Transitions(e).Count));
        return $"remove a transition of {Name(e)}";
    }

    private string AddGuard()
    {
        var (e, holds) = (One(Events), Condition());
        if (e["Requires"] is not JsonArray requires)
            e["Requires"] = requires = [];
        requires.Add(JsonNode.Parse($$"""
            { "Code": "EXTRA_{{++_made}}", "Holds": {{JsonValue.Create(holds).ToJsonString()}}, "Words": { "zh": "一", "en": "one" },
              "Remedy": { "zh": "一", "en": "one" }, "Clause": "N57" }
            """));
        return $"require of {Name(e)} that {holds}";
    }

    private string RemoveGuard()
    {
        var guarded = Guarded();
        var requires = guarded["Requires"]!.AsArray();
        var guard = requires[chance.Below(requires.Count)]!;
        requires.Remove(guard);
        return $"no longer ask {guard["Code"]} of {Name(guarded)}";
    }

    private string TurnGuard()
    {
        var guarded = Guarded();
        var requires = guarded["Requires"]!.AsArray();
        var guard = requires[chance.Below(requires.Count)]!;
        if (guard["Holds"] is not { } holds)
            return RemoveGuard();
        guard["Holds"] = $"not ({holds})";
        return $"turn {guard["Code"]} of {Name(guarded)} round";
    }

    private string TurnEnd()
    {
        var state = One(States);
        var isFinal = (bool?)state["Final"] == true;
        state["Final"] = !isFinal;
        return $"{Name(state)} is {(isFinal ? "no end" : "an end")}";
    }

    private JsonObject Transition(string[] from, string to)
    {
        var transition = new JsonObject
        {
            ["From"] = new JsonArray([.. from.Distinct(StringComparer.Ordinal).Select(f => JsonValue.Create(f))]),
            ["To"] = to,
        };
        if (chance.Percent(70))
            transition["When"] = Condition();
        return transition;
    }

    private string Condition()
    {
        var one = Conditions[chance.Below(Conditions.Length)];
        var other = Conditions[chance.Below(Conditions.Length)];
        return chance.Below(4) switch { 0 => $"({one}) and ({other})", 1 => $"({one}) or ({other})", 2 => $"not ({one})", _ => one };
    }

    private JsonObject Guarded()
    {
        var guarded = Events.Select(e => e!.AsObject()).Where(e => e["Requires"] is JsonArray { Count: > 0 }).ToArray();
        return guarded[chance.Below(guarded.Length)];
    }

    private JsonObject One(JsonArray all) => all[chance.Below(all.Count)]!.AsObject();

    private static JsonArray Transitions(JsonObject e) => e["Transitions"]!.AsArray();

    private static string Name(JsonObject named) => (string)named["Name"]!;
}
