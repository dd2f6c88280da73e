using HousingRules.Cases;

namespace HousingRules.Host.Storage;

/// <summary>What came of adding an attachment. With neither an attachment nor a refusal there is no such case among those that are
/// seen.</summary>
/// <param name="Attachment">The attachment, added now or before; null when it was not.</param>
/// <param name="Refusal">Why it is not taken; null when it is.</param>
internal sealed record AttachmentAnswer(Attachment? Attachment, Refusal? Refusal);
