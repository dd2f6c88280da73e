using System.Globalization;
using HousingRules.Facts;
using Microsoft.Extensions.Options;

namespace HousingRules.Hosting;

/// <summary>Whether the options make sense, before anything is loaded.</summary>
internal sealed class OptionsCheck(ContentRoot root) : IValidateOptions<HousingRulesOptions>
{
    public ValidateOptionsResult Validate(string? name, HousingRulesOptions options)
    {
        var mistakes = Mistakes(options).Select(m => $"HousingRules: {m[options.Language]}").ToArray();
        return mistakes.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private IEnumerable<LocalizedText> Mistakes(HousingRulesOptions options)
    {
        if (!Enum.IsDefined(options.Language))
            options.Language = Language.English;
        foreach (var directory in options.RulesDirectories.Concat(options.FormerDirectories))
        {
            if (string.IsNullOrWhiteSpace(directory))
                yield return HostingSentences.NamelessDirectory;
            else if (!Directory.Exists(root.Full(directory)))
                yield return NoDirectory(directory);
        }

        if (options.Policy is { } policy && string.IsNullOrWhiteSpace(policy))
            yield return HostingSentences.EmptyPolicy;
        if (options.Remembered is null)
            yield return HostingSentences.RememberedIsNull;
        if (options.LookEvery is { } pause && (pause <= TimeSpan.Zero || pause.TotalMilliseconds > int.MaxValue))
        {
            var text = pause.ToString("c", CultureInfo.InvariantCulture);
            yield return HostingSentences.OtherPause(text);
        }
    }

    private LocalizedText NoDirectory(string directory)
    {
        var full = root.Full(directory);
        return full == directory
            ? HostingSentences.NoDirectory(full)
            : HostingSentences.NoDirectoryBelow(full, directory, root.Path);
    }
}
