using System.ComponentModel;
using System.Text;
using System.Text.Json.Serialization;
using HousingRules.Facts;

namespace HousingRules.Cases;

/// <summary>What one command added to a stored case: its opening, an event with what it did, or a correction. A store keeps it as it is and
/// does not look into its content.</summary>
/// <param name="Number">Its number in the case, from 1 without a gap; the last one's is the case's version.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Envelope">What is written on its outside.</param>
/// <param name="Request">A digest of what was asked: two commands with one id are the same one when it is the same.</param>
/// <param name="Content">The content, as JSON in UTF-8.</param>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed record CaseEntry(int Number, CaseEntryKind Kind, CaseEnvelope Envelope, string Request, ReadOnlyMemory<byte> Content)
{
    private readonly UnreadOutside? _unread;
    private CaseEnvelope? _envelope = Envelope;
    private string? _request = Request;

    /// <summary>An entry whose outside is read when somebody looks at it: putting a case together does not.</summary>
    internal CaseEntry(int number, CaseEntryKind kind, UnreadOutside outside, ReadOnlyMemory<byte> content)
        : this(number, kind, null!, null!, content) => _unread = outside;

    /// <summary>What is written on its outside.</summary>
    public CaseEnvelope Envelope
    {
        get => _envelope ?? Outside().Envelope;
        init => _envelope = value;
    }

    /// <summary>A digest of what was asked: two commands with one id are the same one when it is the same.</summary>
    public string Request
    {
        get => _request ?? Outside().Request;
        init => _request = value;
    }

    /// <summary>The content as text.</summary>
    public string Text => Encoding.UTF8.GetString(Content.Span);

    /// <summary>Whether both say the same.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(CaseEntry? other) => other is not null
        && Number == other.Number
        && Kind == other.Kind
        && Envelope == other.Envelope
        && Request == other.Request
        && Content.Span.SequenceEqual(other.Content.Span);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Kind, Envelope, Request);

    /// <summary>The number and what it is.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number} {Kind}");

    /// <summary>Whether a command is this entry's, handed in once more.</summary>
    /// <param name="asked">The entry that the command would add.</param>
    /// <exception cref="ArgumentNullException"><paramref name="asked"/> is null.</exception>
    public bool IsSameCommand(CaseEntry asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return Envelope.CommandId == asked.Envelope.CommandId && Kind == asked.Kind && Request == asked.Request;
    }

    // What is replaced by `with` is not read; two who look at once read the same.
    private (CaseEnvelope Envelope, string Request) Outside()
    {
        if (_unread is null)
            return (_envelope!, _request!);
        var (envelope, request) = _unread.Read();
        return (_envelope ??= envelope, _request ??= request);
    }
}

/// <summary>The outside of an entry as a store has it; how it is written is known to the store alone.</summary>
internal abstract class UnreadOutside
{
    public abstract (CaseEnvelope Envelope, string Request) Read();
}

/// <summary>What an entry of a stored case is.</summary>
public enum CaseEntryKind
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>An event was accepted.</summary>
    Happened,

    /// <summary>An event before was corrected, or withdrawn, with a reason.</summary>
    Corrected,
}
