using HousingRules.Facts;
using HousingRules.Host.Words;
using HousingRules.Policies;

namespace HousingRules.Host.Pages;

/// <summary>The values of a parameter in words.</summary>
internal static class ParameterWords
{
    /// <summary>The values to choose from, as files write them; empty where there are too many to list.</summary>
    public static IReadOnlyList<string> Choices(Parameter parameter) => parameter.Type switch
    {
        BooleanType => ["true", "false"],
        OptionsType => parameter.Options,
        _ => [],
    };

    /// <summary>A value in words.</summary>
    public static LocalizedText Of(Parameter parameter, string value) => (parameter.Type, value) switch
    {
        (BooleanType, "true") => HostSentences.Yes,
        (BooleanType, "false") => HostSentences.No,
        (NumberType { Unit: { } unit }, _) => new(value + unit.Chinese, value + unit.English),
        _ => parameter.Type.Options.FirstOrDefault(o => o.Name == value)?.Label ?? new(value, value),
    };
}
