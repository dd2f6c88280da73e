using CsvHelper;
using HousingRules.Generators;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>copy-csv FILE OUTPUT</c>: reads a csv field by field and writes it again, and nothing else. It is what reading and writing
/// alone costs.</summary>
public static class CopyCsvCommand
{
    public static int Run(Arguments arguments)
    {
        using var reader = CsvReader.FromFile(arguments.Positional[0], CsvReaderOptions.Default with { HasHeader = false });
        using var writer = CsvWriter.ToFile(arguments.Positional[1], CsvWriterOptions.Default with { WriteByteOrderMark = true });
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
                writer.WriteField(reader.GetSpan(i));
            writer.EndRecord();
        }

        return 0;
    }
}
