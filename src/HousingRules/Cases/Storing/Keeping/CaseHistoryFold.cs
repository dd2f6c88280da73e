namespace HousingRules.Cases;

/// <summary>Puts a stored case together.</summary>
internal static class CaseHistoryFold
{
    /// <summary>The content of an opening.</summary>
    public static byte[] Opening(CaseFile opened) => FormText.Written(json =>
    {
        json.WriteStartObject();
        OpeningForm.Write(json, opened);
        json.WriteEndObject();
    });

    /// <summary>The content of an event.</summary>
    public static byte[] Happened(CaseRecord record) => FormText.Written(json => RecordWriter.Write(json, record));

    /// <summary>The policy under which the case was opened, which is found by its digest.</summary>
    public static PolicyKey PolicyOf(StoredCase stored)
    {
        var opening = Opening(stored);
        return At(opening, () => CaseForm.KeyOf(opening.Content.Span));
    }

    /// <summary>The case with all its entries.</summary>
    /// <exception cref="CaseFormException">An entry cannot be read, or does not follow on those before it.</exception>
    public static KeptCase Of(Procedure procedure, StoredCase stored)
    {
        var form = CaseJson.FormOf(procedure);
        var opening = Opening(stored);
        var opened = At(opening, () => form.Read(opening.Content.Span));
        var (events, fold) = (new List<KeptEvent>(stored.Entries.Length), new CaseFold(opened));
        for (var i = 1; i < stored.Entries.Length; i++)
        {
            var entry = stored.Entries[i];
            try
            {
                (events, fold) = Add(entry, events, fold, opened, form.Record);
            }
            catch (CaseFormException e)
            {
                throw Named(entry, e);
            }
        }

        return new(procedure, opened, stored, [.. events], fold.ToFile());
    }

    private static CaseEntry Opening(StoredCase stored) => stored.Entries is [{ Kind: CaseEntryKind.Opened } opening, ..]
        ? opening
        : throw new CaseFormException("[1]", CaseSentences.NotOpened);

    private static (List<KeptEvent> Events, CaseFold Fold) Add(
        CaseEntry entry,
        List<KeptEvent> events,
        CaseFold fold,
        CaseFile opened,
        RecordForm records)
    {
        switch (entry.Kind)
        {
            case CaseEntryKind.Happened:
                var reader = new FormReader(entry.Content.Span);
                reader.Next();
                var record = records.Read(ref reader, fold);
                reader.Finish();
                fold.Append(record);
                events.Add(new(entry.Number, entry.Number, record, entry.Content));
                return (events, fold);
            case CaseEntryKind.Corrected:
                return CorrectionForm.Read(entry.Content, entry.Number, events, opened, records);
            default:
                throw new CaseFormException("", CaseSentences.OpenedTwice);
        }
    }

    private static T At<T>(CaseEntry entry, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CaseFormException e)
        {
            throw Named(entry, e);
        }
    }

    private static CaseFormException Named(CaseEntry entry, CaseFormException e) =>
        new(FormattableString.Invariant($"[{entry.Number}]") + (e.Place.Length > 0 ? "." : "") + e.Place, e.Text);
}
