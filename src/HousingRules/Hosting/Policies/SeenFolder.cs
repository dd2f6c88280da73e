using System.Security.Cryptography;
using System.Text;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Hosting;

/// <summary>A policy's folder as a look found it.</summary>
/// <param name="Place">Its path.</param>
/// <param name="Files">Its files; null when they cannot be read.</param>
/// <param name="Mark">The same when its files are the same to the byte.</param>
/// <param name="Unread">Why the files cannot be read; null when they can.</param>
internal sealed record SeenFolder(string Place, PolicyFolder? Files, string Mark, LocalizedText? Unread)
{
    public string Id { get; } = Part(Place, 1);

    public string Day { get; } = Part(Place, 0);

    public string Name => $"{Id}/{Day}";

    public DateOnly? InForceFrom { get; } = DayText.TryRead(Part(Place, 0), out var day) ? day : null;

    public static SeenFolder Of(PolicyPlace place)
    {
        try
        {
            return Of(place.Read());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var shown = place.Shown.Replace('\\', '/').TrimEnd('/');
            return new(shown, null, e.Message, HostingSentences.UnreadableFiles(e.Message));
        }
    }

    private static SeenFolder Of(PolicyFolder files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in files.Names)
        {
            var bytes = files[name]!.Bytes;
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{name}\0{bytes.Length}\0")));
            hash.AppendData(bytes);
        }

        return new(files.Path, files, Convert.ToHexString(hash.GetHashAndReset()), null);
    }

    private static string Part(string place, int fromTheEnd)
    {
        var parts = place.Split('/');
        return parts.Length > fromTheEnd ? parts[^(fromTheEnd + 1)] : "";
    }
}
