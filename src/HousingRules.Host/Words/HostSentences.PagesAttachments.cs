using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the page of a case says of attachments.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AttachmentsOfTheCase => new("附件", "Attachments");

    public static LocalizedText NoAttachments => new("还没有附件。", "There are none yet.");

    public static LocalizedText AddAttachment => new("添加照片或扫描件", "Add a photograph or a scan");

    public static LocalizedText WhatMayBeAttached => new(
        "可以上传 JPG、PNG 图片，PDF，或 Word（docx）、Excel（xlsx）文件。",
        "JPG and PNG pictures, PDF, Word (docx) and Excel (xlsx) files.");

    public static LocalizedText Upload => new("上传附件", "Upload");

    public static LocalizedText AttachmentIs(long bytes, string who, string day)
    {
        var size = Plain((int)Math.Min(int.MaxValue, Math.Max(1, bytes / 1024)));
        return new($"{size} KB，{who}，{day}", $"{size} KB, {who}, {day}");
    }
}
