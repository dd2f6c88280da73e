using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What is said of the service and its start.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AboutServe => new(
        "启动服务：网页和 HTTP 接口，办理案件、查看台账和政策",
        "start the service: pages and an HTTP API for cases, ledgers and the policy");

    public static LocalizedText AboutData => new(
        "数据文件夹，存放数据库文件和附件（默认 housing-rules-data）",
        "the data folder, for the database file and attachments (default housing-rules-data)");

    public static LocalizedText AboutDatabase => new(
        "PostgreSQL 连接串，例如 \"Host=...;Database=...;Username=...\"；不填则使用数据文件夹中的 SQLite 文件",
        "a PostgreSQL connection string such as \"Host=...;Database=...;Username=...\"; SQLite in the data folder when left out");

    public static LocalizedText AboutUrls => new("监听地址，多个用分号隔开", "where it listens; several are separated by semicolons");

    public static LocalizedText AboutDemo => new("空数据库填入一个演示县", "fill an empty database with a demonstration county");

    public static LocalizedText AboutTimeZone => new(
        "以哪个时区计算日期，例如 Asia/Shanghai（默认本机时区）",
        "the time zone in which a day begins, such as Asia/Shanghai (default: the machine's)");

    public static LocalizedText AboutBehindProxy => new(
        "前面有反向代理：采用其转发的来源地址和协议",
        "a proxy stands in front: take the client's address and the scheme from it");

    public static LocalizedText AboutOidcAuthority => new(
        "统一身份认证（OpenID Connect）的地址；不填则用本系统的账号登录",
        "the address of an OpenID Connect provider; accounts of this service when left out");

    public static LocalizedText AboutOidcClient => new("在统一身份认证中登记的客户端编号", "this service's client id at the provider");

    public static LocalizedText AboutOidcSecret => new(
        "客户端密钥所在的文件",
        "a file that holds the client secret");

    public static LocalizedText AboutTelemetry => new(
        "OpenTelemetry 收集端地址（OTLP）；不填则不发送",
        "an OpenTelemetry collector (OTLP); nothing is sent when left out");

    public static LocalizedText AboutMaxBody => new(
        "接口一次批量请求最多多少 MB（默认 32）",
        "the most MB of one request of the API with many commands (default 32)");

    public static LocalizedText AboutMaxCommands => new(
        "接口一次批量请求最多多少条命令（默认 10000）",
        "the most commands of one request of the API (default 10000)");

    public static LocalizedText AboutRate => new(
        "每个账号或密钥每分钟最多多少次请求（默认 600）",
        "the most requests in a minute of one person or one key (default 600)");

    public static LocalizedText BodyLimitOutOfRange => new("--max-body 应为 1 到 1024 之间的 MB 数。", "--max-body must be 1 to 1024 MB.");

    public static LocalizedText CommandLimitOutOfRange(int most) =>
        new($"--max-commands 应为 1 到 {most} 之间的整数。", $"--max-commands must be a whole number from 1 to {most}.");

    public static LocalizedText RateOutOfRange(int most) =>
        new($"--rate 应为 1 到 {most} 之间的整数。", $"--rate must be a whole number from 1 to {most}.");

    public static LocalizedText CannotServe(IReadOnlyCollection<LocalizedText> mistakes) => new(
        $"服务不能启动：{string.Concat(mistakes.Select(m => $"\n- {m.Chinese}"))}",
        $"The service cannot start:{string.Concat(mistakes.Select(m => $"\n- {m.English}"))}");

    public static LocalizedText DataIsAFolder => new("--data 应为文件夹。", "--data must name a folder.");

    public static LocalizedText DataIsAFile(string path) =>
        new($"--data {path} 是文件，应为文件夹。", $"--data {path} is a file; it must be a folder.");

    public static LocalizedText DatabaseNeedsHost => new(
        "--database 不是可用的 PostgreSQL 连接串（至少要有 Host=）。",
        "--database is no connection string of PostgreSQL (it needs at least Host=).");

    public static LocalizedText UrlIsNone(string url) =>
        new($"“{url}”不是网址，应为 http://主机:端口。", $"\"{url}\" is no address; write http://host:port.");

    public static LocalizedText NoTimeZone(string name) => new($"没有时区“{name}”。", $"There is no time zone \"{name}\".");

    public static LocalizedText OidcIncomplete => new(
        "--oidc-authority 应为网址，并同时给出 --oidc-client。",
        "--oidc-authority must be an address, together with --oidc-client.");

    public static LocalizedText OidcInTheOpen => new(
        "--oidc-authority 应使用 https（只有本机地址可以用 http）。",
        "--oidc-authority must use https (http only on this machine).");

    public static LocalizedText AboutOidcClaim => new(
        "统一身份认证中表示登录名的声明（默认 preferred_username）",
        "the provider's claim that names the login (default preferred_username)");

    public static LocalizedText FirstAdministrator(string login, string password) => new(
        $"已建立第一个管理员账号：{login}，初始密码：{password}（只显示这一次，请登录后修改）",
        $"The first administrator was made: {login}, password: {password} (shown this once; change it after signing in)");

    public static LocalizedText DemoFilled(string password) => new(
        $"已建立演示县；各演示账号（例如 town-1、village-1-1、countyHousingBureau）的密码都是：{password}（只显示这一次）",
        $"The demonstration county was made; its officers (such as town-1, village-1-1, countyHousingBureau) have the password: {password} "
        + "(shown this once)");

    public static LocalizedText DemoIsThere => new(
        "数据库中已有案件，没有再填入演示县。",
        "The database has cases already; no demonstration county was put in.");

    public static LocalizedText Listening(string urls) => new($"服务已启动：{urls}（按 Ctrl+C 停止）", $"Serving at {urls} (Ctrl+C stops it)");

    public static LocalizedText AddressInUse(string urls) => new(
        $"监听地址 {urls} 已被另一个程序占用。请停止那个程序，或用 --urls 另选端口。",
        $"Another program listens at {urls} already. Stop it, or name another port by --urls.");

    public static LocalizedText DemoNeedsItsOwn => new(
        "--demo 只能用于空数据库或演示县自己的数据库，这里已有其他案件。请另选数据文件夹，或不用 --demo 启动。",
        "--demo needs an empty database or the demonstration county's own; this one has other cases. Name another data folder, "
        + "or leave --demo out.");

    public static LocalizedText Stopped => new("服务已停止。", "The service has stopped.");
}
