using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of outputs.</summary>
internal static partial class HostSentences
{
    public static LocalizedText FormatUnknown(LocalizedText extensions, LocalizedText names) => new(
        $"看不出 --output 是什么格式：请用扩展名 {extensions.Chinese}，或加 --format {names.Chinese}。",
        $"The format of --output cannot be told: use the extension {extensions.English}, or add --format {names.English}.");

    public static LocalizedText XlsxNeedsAFile => new("xlsx 只能写到文件：请加 --output。", "xlsx goes to a file only: add --output.");

    public static LocalizedText LeadsToInput(string option, string other) => new(
        $"{option} 指向本命令要读取的 {other}（或同一个输出文件），不能覆盖。请写到另一个文件。",
        $"{option} leads to {other}, which this command reads or writes itself. Write to another file.");

    public static LocalizedText OneOfThese(IEnumerable<string> names, string last) => new(
        $"{string.Join("、", names)} 或 {last}",
        $"{string.Join(", ", names)} or {last}");

    public static LocalizedText TargetIsFolder => new("是文件夹", "it is a folder");

    public static LocalizedText NoPermission => new("没有写入权限", "there is no permission to write there");

    public static LocalizedText CannotBeWritten(string path, LocalizedText why) => new(
        $"无法写入 {path}：{why.Chinese}。请换一个 --output。",
        $"{path} cannot be written: {why.English}. Choose another --output.");
}
