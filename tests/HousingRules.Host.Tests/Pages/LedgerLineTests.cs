using HousingRules.Host.Casework;
using HousingRules.Ledgers;

namespace HousingRules.Host.Tests.Pages;

/// <summary>The lines of the ledgers are put together from figures that are kept: they are those that the library adds up.</summary>
[Collection(OfTheBooks.Name)]
public sealed class LedgerLineTests(BooksService books)
{
    private const string County = "样例县";

    [Fact]
    public async Task Each_line_is_what_the_library_adds_up()
    {
        var ledgers = books.Service.Get<LedgerBooks>();
        // What is kept of the first day is used on the second, and of no use on the third.
        foreach (var day in new[] { new DateOnly(2020, 6, 24), new(2020, 7, 15), new(2020, 6, 12) })
        {
            var (book, report) = (await ledgers.BookAsync(new(County), day), await ledgers.ReadAsync(new(County), day));
            foreach (var level in Enum.GetValues<LedgerLevel>())
            {
                Assert.Equal(report.Localities(level).Count(), book.Places(level, BookPlace.Everything).Count());
                foreach (var (locality, items, progress) in report.Localities(level))
                    Same(book.Line(BookPlace.Of(level, locality))!, items, progress);
            }

            Same(book.Line(BookPlace.Everything)!, report.Ledger.Total, report.Progress.Total);
        }

        static void Same(BookLine line, LedgerLine? items, ProgressLine progress)
        {
            Assert.Equal(items?.Counts ?? default, line.Counts);
            Each(items?.Problems, line.Problems);
            Each(items?.Awaited, line.Awaited);
            Each(items?.Routes, line.Routes);
            Assert.Equal((progress.Cases, progress.StructurallyLate), (line.Cases, line.StructurallyLate));
            Each(progress.States, line.States);
            Each(progress.Marks, line.Marks);
            Each(progress.Milestones, line.Milestones);
        }

        static void Each<T>(IEnumerable<T>? expected, IEnumerable<T> actual) => Assert.Equal((expected ?? []).ToList(), actual.ToList());
    }
}
