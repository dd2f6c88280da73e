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
        foreach (var directory in options.RulesDirectories)
        {
            if (string.IsNullOrWhiteSpace(directory))
                yield return new("RulesDirectories 中有空的目录名。", "RulesDirectories holds a directory without a name.");
            else if (!Directory.Exists(root.Full(directory)))
                yield return NoDirectory(directory);
        }

        if (options.Policy is { } policy && string.IsNullOrWhiteSpace(policy))
            yield return new("Policy 是空的：请写政策编号，或不设。", "Policy is empty: name a policy's id, or leave it null.");
        if (options.Remembered is null)
            yield return new("Remembered 是 null：请设为 Remembered.Default。", "Remembered is null: leave it at Remembered.Default.");
        if (options.LookEvery is { } pause && (pause <= TimeSpan.Zero || pause.TotalMilliseconds > int.MaxValue))
        {
            var text = pause.ToString("c", CultureInfo.InvariantCulture);
            yield return new(
                $"LookEvery 是 {text}：须大于零且不超过 24 天；不再查看请设为 null。",
                $"LookEvery is {text}. It is more than nothing and at most 24 days; null means that nobody looks again.");
        }
    }

    private LocalizedText NoDirectory(string directory)
    {
        var full = root.Full(directory);
        return full == directory
            ? new($"没有目录 {full}。", $"There is no directory {full}.")
            : new(
                $"没有目录 {full}（RulesDirectories 写的是“{directory}”，相对于 {root.Path}）。",
                $"There is no directory {full} (RulesDirectories says \"{directory}\", below {root.Path}).");
    }
}
