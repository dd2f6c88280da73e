using System.Globalization;
using CsvHelper;
using HousingRules.Generators;

namespace HousingRules.Benchmarks.WholeProcess;

/// <summary><c>copy-csv FILE OUTPUT [--bytes N]</c>: reads a csv field by field and writes it again, and nothing else but, at the end of
/// each row, a field that brings the file to about as many bytes as asked. It is what reading and writing alone costs.</summary>
public static class CopyCsvCommand
{
    public static int Run(Arguments arguments)
    {
        var input = new FileInfo(arguments.Positional[0]).Length;
        var more = arguments["bytes"] is { } bytes ? long.Parse(bytes, CultureInfo.InvariantCulture) / (double)input - 1 : 0;
        var filling = string.Concat(Enumerable.Repeat("0123456789", 1 << 10)).AsSpan();
        using var reader = CsvReader.FromFile(arguments.Positional[0], CsvReaderOptions.Default with { HasHeader = false });
        using var writer = CsvWriter.ToFile(arguments.Positional[1], CsvWriterOptions.Default with { WriteByteOrderMark = true });
        while (reader.Read())
        {
            var length = 0;
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var field = reader.GetSpan(i);
                length += field.Length + 1;
                writer.WriteField(field);
            }

            if (more > 0)
                writer.WriteField(filling[..Math.Min((int)(length * more), filling.Length)]);
            writer.EndRecord();
        }

        return 0;
    }
}
