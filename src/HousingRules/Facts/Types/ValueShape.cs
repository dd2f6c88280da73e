namespace HousingRules.Facts;

/// <summary>What a slot of a fact sheet holds.</summary>
internal enum ValueShape
{
    /// <summary>0 or 1.</summary>
    Truth,

    /// <summary>The index of one of some options, which have no order.</summary>
    Option,

    /// <summary>A number within bounds; of numbers a range is a region.</summary>
    Number,
}
