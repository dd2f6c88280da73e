using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using HousingRules.Contract;
using HousingRules.Host.Words;

namespace HousingRules.Host.Api;

/// <summary>Opens a case under the policy in force on the day.</summary>
/// <param name="Id">The case's id.</param>
/// <param name="CommandId">The command's id: with the same body the first answer comes again.</param>
/// <param name="OpenedOn">The day.</param>
/// <param name="Household">Which household it is, and what is known of it.</param>
internal sealed record OpeningCommand(
    string Id,
    string CommandId,
    DateOnly OpenedOn,
    [property: JsonConverter(typeof(HouseholdHere))] HouseholdForm Household) : IChecked
{
    public IEnumerable<RequestMistake> Mistakes() =>
    [
        .. Text.CheckCaseId("$.id", Id),
        .. Text.Check("$.commandId", CommandId, Text.Id),
        .. Text.Check("$.household", Household.Identity),
    ];
}

/// <summary>Says what has happened in a case.</summary>
/// <param name="CommandId">The command's id: with the same body the first answer comes again.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Event">The event: its name, its day and its evidence.</param>
internal sealed record EventCommand(string CommandId, int Version, JsonElement Event) : IChecked
{
    /// <summary>The actor who did it; left out where there is only one in whose name the key may record it, or for the key's own.</summary>
    public string? DoneBy { get; init; }

    /// <summary>A word about it, such as where the papers are.</summary>
    public string? Note { get; init; }

    public IEnumerable<RequestMistake> Mistakes() =>
    [
        .. Text.Check("$.commandId", CommandId, Text.Id),
        .. Text.CheckObject("$.event", Event),
        .. Text.CheckOptional("$.doneBy", DoneBy, Text.Id),
        .. Text.CheckOptional("$.note", Note, Text.Long),
    ];
}

/// <summary>Says what has happened in one of many cases.</summary>
/// <param name="Id">The case.</param>
/// <param name="CommandId">The command's id: with the same content the first answer comes again.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Event">The event: its name, its day and its evidence.</param>
internal sealed record EventOfCaseCommand(string Id, string CommandId, int Version, JsonElement Event) : IChecked
{
    /// <summary>The actor who did it; left out where there is only one in whose name the key may record it, or for the key's own.</summary>
    public string? DoneBy { get; init; }

    /// <summary>A word about it, such as where the papers are.</summary>
    public string? Note { get; init; }

    public IEnumerable<RequestMistake> Mistakes() =>
        [.. Text.Check("$.id", Id, Text.Id), .. new EventCommand(CommandId, Version, Event) { DoneBy = DoneBy, Note = Note }.Mistakes()];
}

/// <summary>Corrects an event that stands in a case, or withdraws it.</summary>
/// <param name="CommandId">The command's id: with the same body the first answer comes again.</param>
/// <param name="Version">The version of the case that was seen.</param>
/// <param name="Entry">The number of the entry by which the event came.</param>
/// <param name="Reason">Why.</param>
internal sealed record CorrectionCommand(string CommandId, int Version, int Entry, string Reason) : IChecked
{
    /// <summary>The event that stands instead; left out when the event is withdrawn.</summary>
    public JsonElement? Event { get; init; }

    /// <summary>Whether the event is withdrawn and none stands instead.</summary>
    [DefaultValue(false)]
    public bool Withdraw { get; init; }

    public IEnumerable<RequestMistake> Mistakes() =>
    [
        .. Text.Check("$.commandId", CommandId, Text.Id),
        .. Text.Check("$.reason", Reason, Text.Long),
        .. Event is { } instead ? Text.CheckObject("$.event", instead) : [],
        .. Withdraw == Event is not null ? [new RequestMistake("$.withdraw", HostSentences.EventOrWithdraw)]
            : Array.Empty<RequestMistake>(),
    ];
}
