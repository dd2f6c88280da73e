using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of attachments, policies that are kept, sealed days, checks and copies.</summary>
internal static partial class HostSentences
{
    public static LocalizedText UnnamedAttachment => new("附件", "attachment");

    public static LocalizedText AboutLogJson => new("日志每行一个 JSON 对象", "write the log as one JSON object a line");

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
        $"The policy {name} that is kept in the database is no longer what it was ({digest}); cases under it cannot go on. Restore it "
        + "from a backup.");

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

    public static LocalizedText RowsUnreadable => new("存下的行读不出来", "the stored rows cannot be read");

    public static LocalizedText EntryIsGone(int number) => new($"缺少第 {number} 条记录", $"entry {number} is gone");

    public static LocalizedText EntryDiffers(int number, string column) => new(
        $"第 {number} 条记录的 {column} 与登记时不同",
        $"{column} of entry {number} is not what was recorded");

    public static LocalizedText RowDiffers(string table, string column) => new(
        $"{table} 的 {column} 与办理记录推算的不同",
        $"{column} in {table} is not what follows from its entries");

    public static LocalizedText RowTooMany(string table, string key) => new($"{table} 多出“{key}”一行", $"{table} has a row too many: {key}");

    public static LocalizedText RowIsGone(string table, string key) => new($"{table} 缺少“{key}”一行", $"{table} lacks a row: {key}");

    public static LocalizedText RowWithoutCase(string table) =>
        new($"{table} 有该案的行，但没有这个案件", $"{table} has rows of it, and there is no such case");

    public static LocalizedText AttachmentRowDiffers(string id) => new($"附件 {id} 的登记被改动", $"the row of attachment {id} was changed");

    public static LocalizedText AttachmentBytesDiffer(string id, string hash) => new(
        $"附件 {id} 的文件 {hash} 不在或内容不同",
        $"the file {hash} of attachment {id} is gone, or is not what was added");

    public static LocalizedText PolicyFileDiffers(string policy, string file) => new(
        $"留存的政策文件 {policy}/{file} 被改动",
        $"The kept policy file {policy}/{file} was changed.");

    public static LocalizedText PolicyIsNotKept(string digest) => new(
        $"有案件按政策 {digest} 办理，但没有留存它的文件",
        $"Cases rest on the policy {digest}, whose files are not kept.");

    public static LocalizedText DayIsGone(string day) => new($"{day} 的封存记录缺失或被改动", $"The root of {day} is gone or was changed.");

    public static LocalizedText DayDiffers(string day) => new(
        $"{day} 登记的内容与封存时不同",
        $"What was recorded on {day} is not what it was when the day was closed.");

    public static LocalizedText DatabaseChecked(string cases, string entries, string attachments, string days, string different) => new(
        $"核对了 {cases} 个案件、{entries} 条记录、{attachments} 个附件、{days} 个已封存日：{different} 处不同。",
        $"Checked {cases} cases, {entries} entries, {attachments} attachments and {days} closed days: {different} differences.");

    public static LocalizedText OlderSchema => new(
        "数据库还是旧版本的结构。请先用本程序启动一次服务（serve），或使用原来版本的程序。",
        "The database still has an older schema. Start the service (serve) once with this program, or use the program that it is of.");

    public static LocalizedText NoDatabase(string file) => new(
        $"没有数据库文件 {file}。请用 --data 指定数据文件夹，或用 --database 指定 PostgreSQL。",
        $"There is no database file {file}. Name the data folder with --data, or PostgreSQL with --database.");

    public static LocalizedText DatabaseFailed(string kind) => new(
        $"数据库不能使用（{kind}）。请检查连接串、账号权限和数据库是否在运行。",
        $"The database cannot be used ({kind}). Check the connection string, the account's rights and whether it runs.");

    public static LocalizedText VerifyWhat => new(
        "请指明核对什么：--cases 案件库文件，或 --data / --database 服务的数据库（二者不能同时使用）。",
        "Say what is to be verified: --cases and the file of a store, or --data / --database and the service's database; not both.");

    public static LocalizedText AboutBackup => new(
        "把服务保存的全部内容（案件、人员、审计、政策文件、附件）在同一时刻备份到一个 zip 文件；服务可以继续运行",
        "copy everything the service keeps (cases, people, audit, policies, attachments) as it is at one moment into a zip; the service "
        + "may go on");

    public static LocalizedText AboutBackupFile => new("备份文件", "the backup file");

    public static LocalizedText AboutRestore => new(
        "把备份恢复到空数据库（SQLite 和 PostgreSQL 之间可以互换）；备份损坏或来自更新版本时什么也不写入",
        "put a backup into an empty database (from SQLite into PostgreSQL and back); nothing is written when it is damaged or newer");

    public static LocalizedText BackedUp(string file, long cases, long rows, long attachments) => new(
        FormattableString.Invariant($"已备份到 {file}：{cases:N0} 个案件，共 {rows:N0} 行、{attachments:N0} 个附件文件。备份含个人信息和登录密钥，请妥善保管。"),
        FormattableString.Invariant($"Backed up to {file}: {cases:N0} cases, {rows:N0} rows, {attachments:N0} attachment files. ")
        + "It holds personal data and sign-in keys: keep it safe.");

    public static LocalizedText Restored(string file, long cases, long rows, long attachments) => new(
        FormattableString.Invariant($"已从 {file} 恢复：{cases:N0} 个案件，共 {rows:N0} 行、{attachments:N0} 个附件文件。请用 verify 核对。"),
        FormattableString.Invariant($"Restored from {file}: {cases:N0} cases, {rows:N0} rows, {attachments:N0} attachment files. ")
        + "Have verify look at it.");

    public static LocalizedText NotABackup(string file) => new(
        $"{file} 不是完整的备份文件。什么也没有写入。",
        $"{file} is no whole backup. Nothing was written.");

    public static LocalizedText BackupIsDamaged(string file, string part) => new(
        $"备份文件 {file} 已损坏（{part}）。什么也没有写入，请换用另一份备份。",
        $"The backup {file} is damaged ({part}). Nothing was written; use another backup.");

    public static LocalizedText BackupIsNewer(string file, string program) => new(
        $"备份文件 {file} 由其他版本的程序（{program}）生成，本程序不能恢复。什么也没有写入，请换用该版本的程序。",
        $"The backup {file} is of another version of the program ({program}). Nothing was written; use that version.");

    public static LocalizedText RestoreNeedsEmpty => new(
        "只能恢复到空数据库，这里已有内容。什么也没有写入，请另选数据文件夹或新建数据库。",
        "A backup is restored into an empty database only, and there is something in this one. Nothing was written; name another data "
        + "folder, or a new database.");
}
