using HousingRules.Facts;

namespace HousingRules.Generators.Strange;

/// <summary>A workbook written in an odd way, and what it says.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Households">The households it holds, in their order.</param>
/// <param name="Features">What is odd about it.</param>
public sealed record StrangeWorkbook(byte[] Bytes, IReadOnlyList<WrittenHousehold> Households, string Features);

/// <summary>A household of a strange workbook.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Facts">What its cells say, and for a blank what the policy says of one.</param>
/// <param name="IsBad">Whether a cell of it holds what nobody can read, so that it must not be decided.</param>
public sealed record WrittenHousehold(string Id, IReadOnlyList<FactValue> Facts, bool IsBad);
