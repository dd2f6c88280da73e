using System.Text.Json;
using HousingRules.Evaluation;
using HousingRules.Rosters.Reading;

namespace HousingRules.Rosters.Writing;

/// <summary>The determinations as data: an array, or one to a line. Only the household's id and place come along.</summary>
internal sealed class JsonResults(Stream stream, RosterColumns columns, Policy policy, bool lines) : ResultFile
{
    private bool _begun;

    public override IRowRenderer Renderer() => new RowRenderer(columns, policy, lines ? "\n"u8 : ",\n"u8);

    public override void Append(RowBatch batch)
    {
        var output = batch.Output.Written;
        if (output.IsEmpty)
            return;
        // Every row brings the separator that stands before it; the first has none before it.
        if (!_begun)
        {
            output = output[(lines ? 1 : 2)..];
            if (!lines)
                stream.Write("[\n"u8);
        }

        _begun = true;
        stream.Write(output);
    }

    public override void Complete()
    {
        if (!lines)
            stream.Write(_begun ? "\n]\n"u8 : "[]\n"u8);
        else if (_begun)
            stream.Write("\n"u8);
        stream.Flush();
    }

    public override void Dispose()
    {
    }

    private sealed class RowRenderer(RosterColumns columns, Policy policy, ReadOnlySpan<byte> separator) : IRowRenderer
    {
        private readonly byte[] _separator = separator.ToArray();
        private readonly Rendered<byte[]> _bodies = new(determination => DeterminationJson.AfterIdentity(determination, policy));

        public void Render(RowBatch batch)
        {
            using var json = new Utf8JsonWriter(batch.Output, DeterminationJson.Plain);
            for (var row = 0; row < batch.Count; row++)
            {
                if (batch[row].Determination is not { } determination)
                    continue;
                batch.Output.Append(_separator);
                json.Reset();
                WriteIdentity(json, batch, row);
                json.Flush();
                batch.Output.Append(_bodies[determination]);
            }
        }

        // The object is left open: what was decided closes it.
        private void WriteIdentity(Utf8JsonWriter json, RowBatch batch, int row)
        {
            json.WriteStartObject();
            if (batch.Cell(row, columns.Id) is { IsEmpty: false } id)
            {
                json.WriteString("id"u8, id);
            }
            else
            {
                json.WriteNull("id"u8);
                json.WriteNumber("row"u8, batch[row].Number);
            }

            json.WriteStartObject("place"u8);
            WritePart(json, "county"u8, batch.Cell(row, columns.County));
            WritePart(json, "town"u8, batch.Cell(row, columns.Town));
            WritePart(json, "village"u8, batch.Cell(row, columns.Village));
            json.WriteEndObject();
        }

        private static void WritePart(Utf8JsonWriter json, ReadOnlySpan<byte> name, ReadOnlySpan<byte> part)
        {
            if (!part.IsEmpty)
                json.WriteString(name, part);
        }
    }
}
