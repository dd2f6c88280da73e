using HousingRules.Facts;

namespace HousingRules.Verification;

/// <summary>Something that is written differently in two policies.</summary>
/// <param name="Kind">What it belongs to, such as <c>fact</c>, <c>parameter</c>, <c>outcome</c> or <c>rule</c>.</param>
/// <param name="Name">The name of that.</param>
/// <param name="Label">What people call it.</param>
/// <param name="Property">Which of its properties, such as <c>label</c> or <c>value</c>.</param>
/// <param name="Before">As it was; null where there was none.</param>
/// <param name="After">As it is; null where there is none any more.</param>
public sealed record WrittenChange(
    string Kind,
    string Name,
    LocalizedText Label,
    string Property,
    LocalizedText? Before,
    LocalizedText? After);
