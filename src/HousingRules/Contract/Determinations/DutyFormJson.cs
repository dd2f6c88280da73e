using System.Collections.Immutable;
using System.Text.Json;

namespace HousingRules.Contract;

/// <summary>A duty as an object.</summary>
internal sealed class DutyFormJson : IForm<DutyForm>
{
    private static readonly KeySet Keys = new(
        "outcome", "actors", "due", "documents", "outcomes", "possibleOutcomes", "milestones", "steps", "possibleSteps", "clauses",
        "certain");

    public static void Write(Utf8JsonWriter json, DutyForm value)
    {
        json.WriteStartObject();
        json.WriteString("outcome"u8, value.Outcome);
        // One outcome is all that most duties have.
        if (value.Outcomes.Length > 1)
            Texts.Names(json, "outcomes"u8, value.Outcomes);
        Texts.SomeNames(json, "possibleOutcomes"u8, value.PossibleOutcomes);
        Texts.Names(json, "actors"u8, value.Actors);
        Texts.DayOrNull(json, "due"u8, value.Due);
        DeadlinesJson.WriteSome(json, "milestones"u8, value.Milestones);
        Texts.Names(json, "documents"u8, value.Documents);
        Texts.SomeNames(json, "steps"u8, value.Steps);
        Texts.SomeNames(json, "possibleSteps"u8, value.PossibleSteps);
        Texts.SomeNames(json, "clauses"u8, value.Clauses);
        if (!value.IsCertain)
            json.WriteBoolean("certain"u8, false);
        json.WriteEndObject();
    }

    public static DutyForm Read(ref Utf8JsonReader json)
    {
        var keys = new ObjectKeys(Keys, ref json);
        var (outcome, due, isCertain) = ((string?)null, (DateOnly?)null, true);
        ImmutableArray<string> actors = [], documents = [], outcomes = [], possible = [], steps = [], possibleSteps = [], clauses = [];
        ImmutableArray<DeadlineForm> milestones = [];
        while (keys.Next(ref json) is >= 0 and var key)
        {
            switch (key)
            {
                case 0: outcome = Tokens.TextOrNull(ref json); break;
                case 1: actors = Tokens.Names(ref json); break;
                case 2: due = Tokens.DayOrNull(ref json); break;
                case 3: documents = Tokens.Names(ref json); break;
                case 4: outcomes = Tokens.Names(ref json); break;
                case 5: possible = Tokens.Names(ref json); break;
                case 6: milestones = DeadlinesJson.Read(ref json); break;
                case 7: steps = Tokens.Names(ref json); break;
                case 8: possibleSteps = Tokens.Names(ref json); break;
                case 9: clauses = Tokens.Names(ref json); break;
                default: isCertain = Tokens.Truth(ref json); break;
            }
        }

        keys.Require(first: 4);
        if (!keys.Has(4) && outcome is not null)
            outcomes = [outcome];
        var duty = new DutyForm
        {
            IsCertain = isCertain,
            Outcomes = outcomes,
            PossibleOutcomes = possible,
            Actors = actors,
            Milestones = milestones,
            Documents = documents,
            Steps = steps,
            PossibleSteps = possibleSteps,
            Clauses = clauses,
        };
        return duty.Outcome != outcome ? throw KeySet.Contradiction("outcome", "outcomes")
            : duty.Due != due ? throw KeySet.Contradiction("due", "milestones")
            : duty;
    }
}
