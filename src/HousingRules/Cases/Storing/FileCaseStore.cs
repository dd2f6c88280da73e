using System.Collections.Immutable;
using System.ComponentModel;
using System.Text.Json.Serialization;
using HousingRules.Facts;
using Microsoft.Win32.SafeHandles;

namespace HousingRules.Cases;

/// <summary>Keeps cases in one file, one entry a line, which is only ever added to. What it acknowledged is on the disk; a last line that
/// was not written whole is cut off when the file is opened, and told. One store has a file at a time, also among processes; any number
/// may read it meanwhile.</summary>
[JsonConverter(typeof(JsonForm)), TypeConverter(typeof(OtherSerializer))]
public sealed class FileCaseStore : ICaseStore, IDisposable
{
    private const int MostTogether = 1 << 16;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CaseFileIndex _index;
    // Null in a store that is for reading only.
    private readonly FileStream? _owned;
    private readonly SafeFileHandle _file;
    private readonly FileBlocks _blocks;
    private long _end;
    private bool _isBroken;

    private FileCaseStore(FileStream? owned, SafeFileHandle file, CaseFileIndex index, long end, CutOffLine? cut)
    {
        _owned = owned;
        _file = file;
        _blocks = new(file);
        _index = index;
        _end = end;
        CutOff = cut;
    }

    /// <summary>What was cut off when the file was opened: the beginning of a line that was never acknowledged; null when nothing
    /// was. Its bytes are kept beside the file, under its name with <c>.cut</c>; in a store that is for reading only they are left where
    /// they are.</summary>
    public CutOffLine? CutOff { get; }

    /// <summary>Whether nothing can be added.</summary>
    public bool IsReadOnly => _owned is null;

    /// <summary>Opens a file of cases, or begins one.</summary>
    /// <param name="path">The file. Beside it stands a file with <c>.lock</c> added to its name, which is held while the store is
    /// open.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">Another store has the file, or it cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read or written.</exception>
    /// <exception cref="CaseFormException">A line before the last is damaged; the exception names it.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <example>
    /// <code>
    /// using var store = FileCaseStore.Open("cases.jsonl");
    /// if (store.CutOff is { } cut)
    ///     Console.WriteLine(cut.Words[Language.Chinese]);
    /// </code>
    /// </example>
    public static FileCaseStore Open(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var full = Path.GetFullPath(path);
        var owned = Own(full);
        SafeFileHandle? file = null;
        try
        {
            file = File.OpenHandle(full, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, FileOptions.RandomAccess);
            var index = new CaseFileIndex();
            var length = RandomAccess.GetLength(file);
            var end = CaseFileScan.Read(file, length, full, index, cancellation);
            return new(owned, file, index, end, Cut(file, full, end, length));
        }
        catch
        {
            file?.Dispose();
            owned.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file of cases to look into it: nothing is made, cut off or locked, and another store may have it and add to it
    /// meanwhile. The cases are those that stand in it now.</summary>
    /// <param name="path">The file; it may be one that can only be read.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="IOException">It is not there, or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="CaseFormException">A line before the last is damaged; the exception names it.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    /// <example>
    /// <code>
    /// using var store = FileCaseStore.OpenToRead("cases.jsonl");
    /// var due = await store.ListAsync(new CaseQuery { DueBy = new DateOnly(2020, 6, 30) });
    /// </code>
    /// </example>
    public static FileCaseStore OpenToRead(string path, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        var full = Path.GetFullPath(path);
        var file = File.OpenHandle(
            full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
        try
        {
            var index = new CaseFileIndex();
            var length = RandomAccess.GetLength(file);
            var end = CaseFileScan.Read(file, length, full, index, cancellation);
            return new(null, file, index, end, end == length ? null : new(end, length - end, null));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<StoredCase?> LoadAsync(string id, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return _index.Find(id) is { } known ? new(known.Summary, Entries(known, 0)) : null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException">It could not be written; nothing was added.</exception>
    /// <exception cref="NotSupportedException">The store is for reading only.</exception>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<CaseAppend> AppendAsync(CaseSummary after, CaseEntry entry, CancellationToken cancellation = default)
    {
        CaseEntries.Check(after, entry);
        if (IsReadOnly)
            throw new NotSupportedException("The store was opened for reading only, and nothing can be added: use FileCaseStore.Open.");
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var known = _index.Find(after.Id);
            var count = known?.Places.Count ?? 0;
            if (known is not null && SameCommand(known, entry) is { } first)
                return new(
                    first.IsSameCommand(entry) ? CaseAppendStatus.Repeated : CaseAppendStatus.CommandTaken,
                    count,
                    first,
                    []);
            if (entry.Number != count + 1)
                return new(CaseAppendStatus.Conflict, count, null, known is null ? [] : Entries(known, entry.Number - 1));
            var line = CaseLine.Write(after, known?.Summary, entry);
            Write(line);
            var hash = CaseFileIndex.Hash(entry.Envelope.CommandId);
            _index.Add(after, new(_end, line.Length - 1, hash, CaseLine.Content(line, entry), entry.Kind));
            _end += line.Length;
            return new(CaseAppendStatus.Added, entry.Number, null, []);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The store is closed.</exception>
    public async Task<CasePage> ListAsync(CaseQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        await _gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return CaseEntries.Page(_index.After(query.After), query);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Closes the file; another store may open it now.</summary>
    public void Dispose()
    {
        _file.Dispose();
        _owned?.Dispose();
        _gate.Dispose();
    }

    private static FileStream Own(string path)
    {
        try
        {
            return new(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (File.Exists(path + ".lock"))
        {
            var words = CaseSentences.InUse(path);
            throw new IOException($"{words.Chinese} / {words.English}", e);
        }
    }

    private static CutOffLine? Cut(SafeFileHandle file, string path, long end, long length)
    {
        if (end == length)
            return null;
        var torn = new byte[length - end];
        RandomAccess.Read(file, torn, end);
        File.WriteAllBytes(path + ".cut", torn);
        RandomAccess.SetLength(file, end);
        RandomAccess.FlushToDisk(file);
        return new(end, length - end, path + ".cut");
    }

    private void Write(byte[] line)
    {
        if (_isBroken)
            throw new IOException("The end of the file is not known since a line could not be written: open it anew.");
        try
        {
            RandomAccess.Write(_file, line, _end);
            RandomAccess.FlushToDisk(_file);
        }
        catch
        {
            // INVARIANT: what was not acknowledged is not there, or no more is added.
            _isBroken = true;
            RandomAccess.SetLength(_file, _end);
            RandomAccess.FlushToDisk(_file);
            _isBroken = false;
            throw;
        }
    }

    private CaseEntry? SameCommand(IndexedCase known, CaseEntry entry)
    {
        var hash = CaseFileIndex.Hash(entry.Envelope.CommandId);
        for (var i = 0; i < known.Places.Count; i++)
        {
            var place = known.Places[i];
            if (place.Command != hash)
                continue;
            var first = Entry(known, i, new byte[place.Length]);
            if (first.Envelope.CommandId == entry.Envelope.CommandId)
                return first;
        }

        return null;
    }

    private ImmutableArray<CaseEntry> Entries(IndexedCase known, int from)
    {
        var entries = ImmutableArray.CreateBuilder<CaseEntry>(Math.Max(0, known.Places.Count - from));
        var room = default(Memory<byte>);
        for (var i = Math.Max(0, from); i < known.Places.Count; i++)
        {
            var length = known.Places[i].Length;
            if (room.Length < length)
                room = Room(known, i);
            entries.Add(Entry(known, i, room[..length]));
            room = room[length..];
        }

        return entries.DrainToImmutable();
    }

    // The lines of a case share one array, or some when they are long together.
    private static byte[] Room(IndexedCase known, int from)
    {
        var length = known.Places[from].Length;
        for (var i = from + 1; i < known.Places.Count && length + known.Places[i].Length <= MostTogether; i++)
            length += known.Places[i].Length;
        return GC.AllocateUninitializedArray<byte>(length);
    }

    private CaseEntry Entry(IndexedCase known, int i, Memory<byte> line)
    {
        var place = known.Places[i];
        if (_blocks.TryRead(line.Span, place.Offset) && CaseLine.IsWhole(line.Span))
            return new(i + 1, place.Kind, new LineOutside(line), line[place.Content..^1]);
        _blocks.Forget();
        throw new IOException("A line of the file is no longer what was written.");
    }
}

/// <summary>The beginning of a line that a crash cut short.</summary>
/// <param name="Offset">Where in the file it began.</param>
/// <param name="Length">How many bytes of it there were.</param>
/// <param name="KeptIn">The file in which they are kept; null when they were left where they are.</param>
public sealed record CutOffLine(long Offset, long Length, string? KeptIn)
{
    /// <summary>What to tell the person who opened the file.</summary>
    public LocalizedText Words => KeptIn is null ? CaseSentences.LeftWhereItIs(Length) : CaseSentences.CutOff(Length, KeptIn);
}
