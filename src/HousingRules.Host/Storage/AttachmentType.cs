namespace HousingRules.Host.Storage;

/// <summary>What may be attached.</summary>
/// <param name="MediaType">As what it is handed out.</param>
/// <param name="Extensions">The extensions of its names, the usual one first.</param>
/// <param name="IsShown">Whether a page may show it.</param>
internal sealed record AttachmentType(string MediaType, string[] Extensions, bool IsShown)
{
    public static AttachmentType Jpeg { get; } = new("image/jpeg", [".jpg", ".jpeg"], IsShown: true);

    public static AttachmentType Png { get; } = new("image/png", [".png"], IsShown: true);

    public static AttachmentType Pdf { get; } = new("application/pdf", [".pdf"], IsShown: false);

    public static AttachmentType Docx { get; } =
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], IsShown: false);

    public static AttachmentType Xlsx { get; } =
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], IsShown: false);

    public static IReadOnlyList<AttachmentType> All { get; } = [Jpeg, Png, Pdf, Docx, Xlsx];
}
