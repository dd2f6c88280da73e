namespace HousingRules.Facts;

/// <summary>What kind of value a fact has.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>Exactly one of the declared options.</summary>
    OneOf,

    /// <summary>Any number of the declared options; each is a boolean of its own in a rule.</summary>
    Set,

    /// <summary>A whole number within declared bounds.</summary>
    Integer,

    /// <summary>A calendar day.</summary>
    Date,
}
