using System.IO.Compression;
using System.IO.Hashing;
using HousingRules.Rosters.Words;

namespace HousingRules.Rosters.Reading;

/// <summary>A part of a package as it is unpacked: no more than an honest file unpacks to, no longer than somebody wants to wait, and at
/// its end only what was packed.</summary>
internal sealed class BoundedStream(ZipArchiveEntry entry, long most, CancellationToken interrupted) : Stream
{
    // Rows of a sheet that are all alike shrink to a three-hundredth; what shrinks more was made to burst.
    private const long Ratio = 600;
    private const long Always = 64 << 20;

    // A text without a tag longer than this is no cell.
    private const long LongestText = 16 << 20;

    private readonly Stream _part = entry.Open();
    private readonly Crc32 _sum = new();
    private readonly long _most = Math.Min(most, Math.Max(Always, entry.CompressedLength * Ratio));
    private long _read;
    private long _lastTag;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        interrupted.ThrowIfCancellationRequested();
        var count = _part.Read(buffer);
        if (count == 0 && buffer.Length > 0 && _sum.GetCurrentHashAsUInt32() != entry.Crc32)
            throw new InvalidDataException("The part is not what was packed.");
        _sum.Append(buffer[..count]);
        if (buffer[..count].LastIndexOf((byte)'<') is >= 0 and var tag)
            _lastTag = _read + tag;
        _read += count;
        if (_read > _most || _read - _lastTag > LongestText)
            throw new RosterException(RosterSentences.LargePart);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _part.Dispose();
        base.Dispose(disposing);
    }
}
