using HousingRules.Host.Storage;

namespace HousingRules.Host.Casework;

/// <summary>Keeps what was added up for a short while: a page and the lists that its numbers lead to ask for the same. What is kept is
/// found under the whole area and the whole day, so that nobody is shown another area's.</summary>
internal sealed class LedgerShelf(TimeProvider time)
{
    /// <summary>How many cases all books on the shelf have together: a large county's two days, and the others of an ordinary
    /// one.</summary>
    public const int MostCases = 250_000;

    private const int MostBooks = 16;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly LinkedList<(ShelfMark Mark, LedgerBook Book, DateTimeOffset At)> _books = [];
    private readonly Lock _lock = new();

    /// <summary>What is kept under a mark; null when nothing is.</summary>
    public LedgerBook? Find(ShelfMark mark)
    {
        lock (_lock)
        {
            Clear();
            for (var node = _books.First; node is not null; node = node.Next)
            {
                if (node.Value.Mark == mark)
                    return node.Value.Book;
            }

            return null;
        }
    }

    /// <summary>Keeps a book, and lets go of what it takes the place of.</summary>
    public void Put(ShelfMark mark, LedgerBook book)
    {
        lock (_lock)
        {
            for (var node = _books.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Mark.Area == mark.Area && node.Value.Mark.Day == mark.Day)
                    _books.Remove(node);
                node = next;
            }

            _books.AddFirst((mark, book, time.GetUtcNow()));
            Clear();
        }
    }

    // The newest stays, however large it is: the lists that it leads to are asked for next.
    private void Clear()
    {
        var now = time.GetUtcNow();
        while (_books.Last is { } last && (now - last.Value.At > Kept || (_books.Count > 1 && IsFull)))
            _books.RemoveLast();
    }

    private bool IsFull => _books.Count > MostBooks || _books.Sum(b => b.Book.Cases.Count) > MostCases;
}

/// <summary>What was added up.</summary>
/// <param name="Area">Whose cases.</param>
/// <param name="Day">As of which day.</param>
/// <param name="Changes">How much there was of the cases.</param>
/// <param name="Digest">The policy in force on the day.</param>
internal sealed record ShelfMark(Area Area, DateOnly Day, CaseChanges Changes, string Digest);
