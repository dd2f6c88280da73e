using HousingRules.Facts;
using HousingRules.Host.Words;

namespace HousingRules.Host.Terminal;

/// <summary>What the system refused, in the reader's words. The system itself speaks English.</summary>
internal static class FailureWords
{
    private const int NoSpaceOnUnix = 28;
    private const int ReadOnlyOnUnix = 30;
    private const int NoSpaceOnWindows = 0x70;
    private const int InUseOnWindows = 0x20;

    public static LocalizedText Of(IOException failure) => failure switch
    {
        FileNotFoundException { FileName: { } name } => HostSentences.NoFile(name),
        DirectoryNotFoundException => HostSentences.NoFolder,
        PathTooLongException => HostSentences.LongPath,
        { HResult: var code } when (code & 0xFFFF) is NoSpaceOnUnix or NoSpaceOnWindows => HostSentences.DiskFull,
        { HResult: var code } when (code & 0xFFFF) == ReadOnlyOnUnix => HostSentences.ReadOnly,
        { HResult: var code } when (code & 0xFFFF) == InUseOnWindows
            || failure.Message.Contains("used by another", StringComparison.Ordinal) =>
            HostSentences.InUse,
        _ => HostSentences.RefusedBySystem(failure.HResult, failure.Message.TrimEnd('.')),
    };
}
