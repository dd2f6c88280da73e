using HousingRules.Facts;

namespace HousingRules.Host.Terminal;

/// <summary>The run cannot go on. The message says what, where and what to do, and never repeats a roster's cell.</summary>
internal sealed class HostFailure(LocalizedText message) : Exception(message.English)
{
    public LocalizedText Text { get; } = message;
}
