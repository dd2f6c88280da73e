using System.Text.Json;
using HousingRules.Facts;

namespace HousingRules.Rosters.Reading;

/// <summary>One object of a JSON file, or why it could not be read.</summary>
/// <param name="Number">Its line, or its number in the array, counted from 1.</param>
/// <param name="Element">A JSON object, when there is no problem.</param>
/// <param name="Problem">What is wrong; null when nothing is.</param>
public readonly record struct JsonRecord(int Number, JsonElement Element, LocalizedText? Problem);
