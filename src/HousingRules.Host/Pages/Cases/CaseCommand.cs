using System.Globalization;
using HousingRules.Cases;
using HousingRules.Host.Casework;
using HousingRules.Host.Words;
using Microsoft.AspNetCore.Http;

namespace HousingRules.Host.Pages;

/// <summary>The inputs that every form about a case has.</summary>
internal static class CaseCommand
{
    public const string Event = "event";
    public const string Version = "version";
    public const string Id = "command";
    public const string DoneBy = "doneBy";
    public const string Note = "note";
    public const string Reason = "reason";
    public const string Withdraw = "withdraw";
    public const string File = "file";

    /// <summary>An id that no other form has.</summary>
    public static string NewId => Guid.CreateVersion7().ToString("N");

    private static Refusal FormUsed => new("COMMAND_TAKEN", HostSentences.FormWasUsed, HostSentences.HandItInAgain, []);

    /// <summary>The version and the id of a form; null when it is none of ours.</summary>
    public static (int Version, string Id)? Read(Typed typed) =>
        int.TryParse(typed[Version], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && Asked.Text(typed[Id]) is { } id
        && new[] { Note, Reason }.All(name => typed[name] is not { Length: > Asked.MostOfANote })
            ? (version, id)
            : null;

    /// <summary>The form again, with why it was not taken.</summary>
    public static Attempt Again(CaseworkAnswer answer, string name, Typed typed, string id) =>
        new(name, typed, answer.Status == CaseworkStatus.CommandTaken ? NewId : id)
        {
            Refusals = answer.Status == CaseworkStatus.CommandTaken ? [FormUsed] : answer.Refusals,
            RefusedEntry = answer.RefusedEntry,
            IsConflict = answer.Status == CaseworkStatus.Conflict,
            Since = answer.Since,
        };

    /// <summary>The status of an answer that is no success.</summary>
    public static int Status(CaseworkAnswer answer) => answer.Status switch
    {
        CaseworkStatus.NotYours => StatusCodes.Status403Forbidden,
        CaseworkStatus.Conflict or CaseworkStatus.CommandTaken => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };
}
