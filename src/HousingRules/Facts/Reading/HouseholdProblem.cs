using System.ComponentModel;
using System.Text.Json.Serialization;

namespace HousingRules.Facts;

/// <summary>Something that a household says of a fact and that cannot be read. It never repeats what was written.</summary>
/// <param name="Key">The key or the column's header, as written.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Reason">What is wrong and what would be right.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record HouseholdProblem(string Key, FactDeclaration Fact, LocalizedText Reason);
