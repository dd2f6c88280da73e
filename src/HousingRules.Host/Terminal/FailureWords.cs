using HousingRules.Facts;

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
        FileNotFoundException { FileName: { } name } => new($"找不到文件 {name}", $"there is no file {name}"),
        DirectoryNotFoundException => new("文件夹不存在", "the folder does not exist"),
        PathTooLongException => new("路径太长", "the path is too long"),
        { HResult: var code } when (code & 0xFFFF) is NoSpaceOnUnix or NoSpaceOnWindows => new("磁盘已满", "the disk is full"),
        { HResult: var code } when (code & 0xFFFF) == ReadOnlyOnUnix => new("文件系统是只读的", "the file system is read-only"),
        { HResult: var code } when (code & 0xFFFF) == InUseOnWindows
            || failure.Message.Contains("used by another", StringComparison.Ordinal) =>
            new("文件正被另一个程序使用", "another program is using the file"),
        _ => new($"系统拒绝了操作（代码 {failure.HResult:X8}）", failure.Message.TrimEnd('.')),
    };
}
