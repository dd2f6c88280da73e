namespace HousingRules.Cases;

/// <summary>The outside of an entry, in its line.</summary>
/// <param name="line">The line, which was read before and is whole.</param>
internal sealed class LineOutside(Memory<byte> line) : UnreadOutside
{
    public override (CaseEnvelope Envelope, string Request) Read()
    {
        var head = CaseLine.Read(line.Span, null);
        return (head.Envelope, head.Request);
    }
}
