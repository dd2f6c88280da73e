using HousingRules.Facts;

namespace HousingRules.Host.Words;

/// <summary>What the page of a case says of attachments.</summary>
internal static partial class HostSentences
{
    public static LocalizedText AttachmentsTooMany(int most) => new(
        $"该案件已有 {most} 个附件，不能再增加",
        $"The case has {most} attachments already and takes no more.");

    public static LocalizedText PutThemTogether => new(
        "把多页材料合并为一个 PDF 后再上传",
        "Put several pages together into one PDF, and upload that.");

    public static LocalizedText OneFileAtATime => new("一次只能上传一个文件", "Several files were handed in at once.");

    public static LocalizedText UploadOneByOne => new("请逐个上传", "Upload them one by one.");

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
