using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A day by which something must be done, by name. The day itself is still in time.</summary>
/// <param name="Milestone">The milestone's name.</param>
/// <param name="Due">The last day.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public readonly record struct DeadlineForm(string Milestone, DateOnly Due);
