using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Host.Rosters;

/// <summary>One household of a JSON file, or why it could not be read.</summary>
/// <param name="Number">Its line, or its number in the array, counted from 1.</param>
/// <param name="Household">A JSON object, when there is no problem.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
internal readonly record struct JsonRow(int Number, JsonElement Household, LocalizedText? Problem);
