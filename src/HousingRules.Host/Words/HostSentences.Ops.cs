using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of attachments, policies that are kept, sealed days, checks and copies.</summary>
internal static partial class HostSentences
{
    public static LocalizedText UnnamedAttachment => new("附件", "attachment");

    public static LocalizedText AboutMaxAttachment => new("单个附件最大多少 MB（默认 10）", "how many MB an attachment may have (default 10)");

    public static LocalizedText AttachmentLimitOutOfRange => new(
        "--max-attachment 应为 1 至 1024 之间的整数（MB）。",
        "--max-attachment must be a whole number of MB from 1 to 1024.");

    public static LocalizedText AttachmentTooLarge(long most) => new(
        $"文件超过 {most / 1048576d:0.##} MB",
        $"The file is larger than {most / 1048576d:0.##} MB.");

    public static LocalizedText MakeItSmaller => new("缩小照片或分成几个文件后重新上传", "Make the picture smaller, or divide the file, and add it again.");

    public static LocalizedText AttachmentEmpty => new("文件是空的", "The file is empty.");

    public static LocalizedText ChooseTheFile => new("重新选择文件后上传", "Choose the file again and add it.");

    public static LocalizedText AttachmentTypeUnknown => new(
        "文件内容不是可以上传的类型（不看文件名，只看内容）",
        "The file's content is of no type that may be attached (its name does not count).");

    public static LocalizedText AttachOneOfThese => new(
        "请上传 JPEG 或 PNG 照片、PDF、不含宏的 Word（docx）或 Excel（xlsx）文件",
        "Attach a JPEG or PNG picture, a PDF, or a Word (docx) or Excel (xlsx) file without macros.");

    public static LocalizedText AttachmentCutOff => new("文件不完整，可能在传输中断开", "The file is not complete; it was cut off, perhaps on its way.");

    public static LocalizedText SendItAgain => new("确认文件能够打开，再重新上传", "See that the file can be opened, and add it again.");

    public static LocalizedText KeptPolicyIsAnother(string name, string digest) => new(
        $"数据库中留存的政策 {name} 已不是当时的内容（应为 {digest}），按它办理的案件不能继续。请从备份恢复。",
        $"The policy {name} that is kept in the database is no longer what it was ({digest}); cases under it cannot go on. Restore it from a "
        + "backup.");

    public static LocalizedText KeptPolicyCannotBeLoaded(string name, string digest, LocalizedText why) => new(
        $"数据库中留存的政策 {name}（{digest}）不能载入，按它办理的案件不能继续：{why.Chinese}",
        $"The policy {name} ({digest}) that is kept in the database cannot be loaded; cases under it cannot go on: {why.English}");

    public static LocalizedText AttachmentIsGone(string hash) => new(
        $"附件文件 {hash} 不在本机的数据文件夹中。多台机器应共用同一个附件文件夹；否则从备份恢复该文件。",
        $"The file {hash} of an attachment is not in this machine's data folder. Several machines share one folder; otherwise restore it "
        + "from a backup.");

    public static LocalizedText AttachmentIsDamaged(string hash) => new(
        $"附件文件 {hash} 的内容与登记的校验值不符，没有交出。请从备份恢复该文件。",
        $"The file {hash} of an attachment is no longer what was added; it is not handed out. Restore it from a backup.");
}
