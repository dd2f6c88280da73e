using Microsoft.Win32.SafeHandles;

namespace HousingRules.Cases;

/// <summary>Reads lines of a file through the blocks that were read last: cases to which something was added at one time stand between each
/// other, and so their lines are asked for soon after each other. The file is only added to, so a block does not grow old.</summary>
internal sealed class FileBlocks(SafeFileHandle file)
{
    // As much as an operating system keeps of a file at the least.
    private const int Size = 4096;
    private const int Count = 64;

    private readonly byte[] _bytes = new byte[Size * Count];
    private readonly Held[] _held = new Held[Count];

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">Receives them.</param>
    /// <param name="offset">Where in the file they begin.</param>
    /// <returns>Whether there are so many.</returns>
    public bool TryRead(Span<byte> bytes, long offset)
    {
        if (bytes.Length > Size)
            return RandomAccess.Read(file, bytes, offset) == bytes.Length;
        while (!bytes.IsEmpty)
        {
            var (block, at) = (offset / Size, (int)(offset % Size));
            var length = Math.Min(bytes.Length, Size - at);
            var held = Block(block, at + length);
            if (held.Length < at + length)
                return false;
            held.Slice(at, length).CopyTo(bytes);
            bytes = bytes[length..];
            offset += length;
        }

        return true;
    }

    /// <summary>Reads everything anew from now on.</summary>
    public void Forget() => Array.Clear(_held);

    private ReadOnlySpan<byte> Block(long block, int length)
    {
        var place = (int)(block % Count);
        var bytes = _bytes.AsSpan(place * Size, Size);
        ref var held = ref _held[place];
        // The last block of the file was shorter before something was added.
        if (held.Length < length || held.Block != block)
        {
            held = default;
            held = new(block, RandomAccess.Read(file, bytes, block * Size));
        }

        return bytes[..held.Length];
    }

    private readonly record struct Held(long Block, int Length);
}
