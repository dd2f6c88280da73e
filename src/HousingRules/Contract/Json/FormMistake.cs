using HousingRules.Facts;

namespace HousingRules.Contract;

/// <summary>A mistake at the token that is being read; who reads the whole form says where that is.</summary>
internal sealed class FormMistake(LocalizedText words) : Exception(words.English)
{
    public LocalizedText Words { get; } = words;
}
