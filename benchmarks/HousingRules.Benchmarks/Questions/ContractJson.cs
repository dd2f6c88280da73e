using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HousingRules.Contract;
using HousingRules.Evaluation;
using HousingRules.Generators.Households;
using Newtonsoft.Json;
using SystemJson = System.Text.Json.JsonSerializer;

namespace HousingRules.Benchmarks.Questions;

/// <summary>What does a determination cost to write and to read, beside the bare writer and reader over the same bytes?</summary>
[Config(typeof(Measured))]
public class ContractJson : IDisposable
{
    private const int Count = 256;

    private readonly Determination[] _determinations;
    private readonly DeterminationForm[] _forms;
    private readonly byte[][] _bytes;
    private readonly string[] _texts;
    private readonly Token[][] _tokens;
    private readonly JsonSerializerSettings _settings = new JsonSerializerSettings().AddHousingRules();
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);
    private readonly Utf8JsonWriter _writer;
    private int _next;

    public ContractJson()
    {
        var bound = Sample.Policy.For<FlagsHousehold>();
        _determinations = [.. Sample.Households(Count).Select(h => bound.Determine(h))];
        _forms = [.. _determinations.Select(d => DeterminationForm.Of(d))];
        _bytes = [.. _determinations.Select(d => SystemJson.SerializeToUtf8Bytes(d))];
        _texts = [.. _bytes.Select(Encoding.UTF8.GetString)];
        _tokens = [.. _bytes.Select(Tokens)];
        _writer = new(_buffer);
        for (_next = -1; _next < Count - 1;)
            MustWriteTheSame();
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true, Description = "write: the bare writer")]
    public long Write()
    {
        var tokens = _tokens[Next()];
        Begin();
        foreach (var token in tokens)
            token.Write(_writer);
        _writer.Flush();
        return _writer.BytesCommitted;
    }

    [Benchmark(Description = "write: a determination")]
    public long WriteDetermination() => Written(_determinations[Next()]);

    [Benchmark(Description = "write: its form")]
    public long WriteForm() => Written(_forms[Next()]);

    [Benchmark(Description = "write: a determination, Newtonsoft.Json")]
    public string WriteByNewtonsoft() => JsonConvert.SerializeObject(_determinations[Next()], _settings);

    [Benchmark(Description = "read: the bare reader")]
    public int Read()
    {
        var reader = new Utf8JsonReader(_bytes[Next()]);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    [Benchmark(Description = "read: a form")]
    public DeterminationForm ReadForm() => SystemJson.Deserialize<DeterminationForm>(_bytes[Next()])!;

    [Benchmark(Description = "read: a form, Newtonsoft.Json")]
    public DeterminationForm ReadByNewtonsoft() => JsonConvert.DeserializeObject<DeterminationForm>(_texts[Next()], _settings)!;

    private int Next() => _next = (_next + 1) % Count;

    private void Begin()
    {
        _buffer.ResetWrittenCount();
        _writer.Reset();
    }

    private long Written<T>(T value)
    {
        Begin();
        SystemJson.Serialize(_writer, value);
        return _writer.BytesCommitted;
    }

    private void MustWriteTheSame()
    {
        Write();
        if (!_buffer.WrittenSpan.SequenceEqual(_bytes[_next]) || SystemJson.Deserialize<DeterminationForm>(_bytes[_next])! != _forms[_next])
            throw new InvalidOperationException("What is compared does not write and read the same.");
    }

    private static Token[] Tokens(byte[] json)
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            tokens.Add(new(
                reader.TokenType,
                isText ? reader.GetString()! : "",
                reader.TokenType == JsonTokenType.Number ? reader.GetDecimal() : 0));
        }

        return [.. tokens];
    }

    private readonly record struct Token(JsonTokenType Type, string Text, decimal Number)
    {
        public void Write(Utf8JsonWriter json)
        {
            switch (Type)
            {
                case JsonTokenType.StartObject: json.WriteStartObject(); break;
                case JsonTokenType.EndObject: json.WriteEndObject(); break;
                case JsonTokenType.StartArray: json.WriteStartArray(); break;
                case JsonTokenType.EndArray: json.WriteEndArray(); break;
                case JsonTokenType.PropertyName: json.WritePropertyName(Text); break;
                case JsonTokenType.String: json.WriteStringValue(Text); break;
                case JsonTokenType.Number: json.WriteNumberValue(Number); break;
                case JsonTokenType.Null: json.WriteNullValue(); break;
                default: json.WriteBooleanValue(Type == JsonTokenType.True); break;
            }
        }
    }
}
