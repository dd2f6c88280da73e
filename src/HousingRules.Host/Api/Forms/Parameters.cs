using System.Globalization;
using HousingRules.Host.Casework;
using HousingRules.Host.Words;

namespace HousingRules.Host.Api;

/// <summary>Reads the parameters of an address: all mistakes are told at once.</summary>
internal sealed class Parameters
{
    private readonly List<RequestMistake> _mistakes = [];

    public DateOnly? Day(string name, string? text)
    {
        if (text is null)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        _mistakes.Add(new(name, HostSentences.NoDay));
        return null;
    }

    public bool Truth(string name, string? text)
    {
        if (text is not (null or "true" or "false"))
            _mistakes.Add(new(name, HostSentences.NoTruth));
        return text == "true";
    }

    public int Number(string name, string? text, int otherwise, int from, int to)
    {
        if (text is null)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        _mistakes.Add(new(name, HostSentences.NoNumber(from, to)));
        return otherwise;
    }

    public string? OneOf(string name, string? text, IEnumerable<string> names)
    {
        if (text is not null && names.ToArray() is var all && !all.Contains(text))
            _mistakes.Add(new(name, HostSentences.NotOneOf(all)));
        return text;
    }

    /// <summary>Where a list of cases goes on.</summary>
    public string? Place(string name, string? text, DateOnly? dueBy)
    {
        if (text is not null && !CaseDesk.IsPlace(text, dueBy))
            _mistakes.Add(new(name, HostSentences.NoPlaceInList));
        return text;
    }

    public string Needed(string name, string? text)
    {
        if (text is null)
            _mistakes.Add(new(name, HostSentences.NoText(Text.Id)));
        return text ?? "";
    }

    /// <exception cref="ProblemException">There were mistakes.</exception>
    public void Check()
    {
        if (_mistakes.Count > 0)
            throw new ProblemException(Problems.BadRequest([.. _mistakes]));
    }
}
