using System.Buffers;
using System.Text;

namespace HousingRules.Tests.Contract;

/// <summary>JSON as it comes over a wire: a few bytes at a time, cut anywhere.</summary>
internal static class Pieces
{
    private const int AtOnce = 7;

    public static ReadOnlySequence<byte> Of(string json)
    {
        var (bytes, first, last) = (Encoding.UTF8.GetBytes(json), (Piece?)null, (Piece?)null);
        for (var at = 0; at < bytes.Length; at += AtOnce)
        {
            var piece = new Piece(bytes.AsMemory(at, Math.Min(AtOnce, bytes.Length - at)), at);
            last?.Follow(piece);
            (first, last) = (first ?? piece, piece);
        }

        return new(first!, 0, last!, last!.Memory.Length);
    }

    public static Stream Stream(string json) => new Dripping(Encoding.UTF8.GetBytes(json));

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long at) => (Memory, RunningIndex) = (memory, at);

        public void Follow(Piece next) => Next = next;
    }

    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(AtOnce, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(AtOnce, count));
    }
}
