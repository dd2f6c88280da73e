namespace HousingRules.Tests.Cases;

/// <summary>What the text demands of an event: that it is accepted, that it is refused, or nothing that it says.</summary>
internal enum Must
{
    Open,
    BeAccepted,
    BeRefused,
}
