using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>The forms of one procedure's cases.</summary>
internal sealed class CaseForm
{
    private readonly Procedure _procedure;
    private readonly OpeningForm _opening;
    private readonly PolicyKey _key;

    public CaseForm(Procedure procedure)
    {
        _procedure = procedure;
        _opening = new(procedure.Policy);
        Record = new(procedure.Rules, procedure.Outcomes, procedure.Policy);
        _key = new(procedure.Policy.Name, procedure.Policy.Digest);
    }

    public RecordForm Record { get; }

    /// <summary>Which policy a case is of, before anything else of it is read.</summary>
    public static PolicyKey KeyOf(ReadOnlySpan<byte> utf8)
    {
        var reader = new FormReader(utf8);
        reader.Next();
        reader.BeginObject();
        var (seen, policy, digest) = (default(SeenKeys), "", "");
        for (var key = reader.NextKey(OpeningForm.Keys, ref seen); key >= 0; key = reader.NextKey(OpeningForm.Keys, ref seen))
        {
            if (key == 0)
                CheckForm(ref reader);
            else if (key == 1)
                policy = reader.Text();
            else if (key == 2)
                digest = reader.Text();
            else
                reader.Skip();
            if (seen.Has(0) && seen.Has(1) && seen.Has(2))
                return new(policy, digest);
        }

        FormText.Need(ref reader, OpeningForm.Keys, seen, 3);
        return new(policy, digest);
    }

    /// <summary>Reads a whole case; a history is folded as it comes.</summary>
    public CaseFile Read(ReadOnlySpan<byte> utf8)
    {
        if (KeyOf(utf8) is var stored && stored != _key)
            throw new CaseFormException("digest", CaseSentences.OtherPolicy((stored.Name, stored.Digest), (_key.Name, _key.Digest)));
        var reader = new FormReader(utf8);
        reader.Next();
        reader.BeginObject();
        var seen = default(SeenKeys);
        var household = new HouseholdIdentity(null, null, null, null);
        var (facts, openedOn, fold) = ((FactSheet?)null, default(DateOnly), (CaseFold?)null);
        for (var key = reader.NextKey(OpeningForm.Keys, ref seen); key >= 0; key = reader.NextKey(OpeningForm.Keys, ref seen))
        {
            switch (key)
            {
                case 0 or 1 or 2:
                    break;
                case 3:
                    openedOn = reader.Day();
                    if (openedOn < Procedure.FirstDay || openedOn > Procedure.LastDay)
                        reader.Fail(CaseSentences.NoDay);
                    break;
                case 4:
                    facts = _opening.Facts(ref reader);
                    break;
                case 5:
                    household = household with { Id = reader.Text() };
                    break;
                case 6:
                    household = OpeningForm.Place(ref reader, household);
                    break;
                default:
                    // What it follows on must be known.
                    FormText.Need(ref reader, OpeningForm.Keys, seen, 5);
                    fold = new(_procedure.Open(household, facts!, openedOn));
                    History(ref reader, fold);
                    break;
            }

            if (fold is not null && key != 7)
                reader.Fail("history", CaseSentences.Last);
        }

        FormText.Need(ref reader, OpeningForm.Keys, seen, 5);
        reader.Finish();
        return fold?.ToFile() ?? _procedure.Open(household, facts!, openedOn);
    }

    private static void CheckForm(ref FormReader reader)
    {
        if (reader.Number() is var form && form != OpeningForm.Form)
            reader.Fail(CaseSentences.OtherForm(form, OpeningForm.Form));
    }

    private void History(ref FormReader reader, CaseFold fold)
    {
        reader.BeginList();
        for (var i = 0; reader.NextItem(); i++)
        {
            reader.Enter("history", i);
            fold.Append(Record.Read(ref reader, fold));
            reader.Leave();
        }
    }
}
