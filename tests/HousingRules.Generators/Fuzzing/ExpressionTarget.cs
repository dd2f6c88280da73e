using System.Collections.Immutable;
using System.Text;
using HousingRules.Evaluation;
using HousingRules.Generators.Rosters;
using HousingRules.Policies;
using HousingRules.Verification;

namespace HousingRules.Generators.Fuzzing;

/// <summary>Expressions of a policy, damaged. What is accepted all the same stands in for the policy's last rule, is compiled, decided and
/// now and then proved.</summary>
public sealed class ExpressionTarget : IFuzzTarget
{
    // To prove a policy costs a thousand times what it costs to read an expression.
    private const int ProvedOutOf = 200;

    private const int CompiledOutOf = 10;

    private readonly XorShift _chance;
    private readonly PolicyDocument _document;
    private readonly SymbolTable _symbols;
    private readonly string[] _expressions;
    private readonly Mutator<char> _mutator;
    private readonly bool _proves;
    private int _accepted;

    public ExpressionTarget(string kind, Policy policy, ulong seed, bool proves)
    {
        Kind = kind;
        _proves = proves;
        _chance = new(seed);
        _document = policy.Compiled.Document;
        _symbols = new(_document);
        _expressions =
        [
            .. _document.Definitions.Select(d => d.Expression.Value),
            .. _document.RuleSets.SelectMany(s => s.Rules).Select(r => r.Expression),
        ];
        _mutator = HostilePieces.OfExpressions(_chance, _symbols.Names.Concat(_symbols.Names.SelectMany(Texts)));
    }

    public string Kind { get; }

    public byte[] Next() => Quoted(new string(_mutator.Mutate(_expressions[_chance.Below(_expressions.Length)].ToCharArray())));

    public Verdict Try(byte[] input)
    {
        var file = new SourceFile("fuzz/rule.json", input);
        var text = new TextNode(new FilePosition(file, 0), Unquoted(input));
        var findings = new FindingList();
        var condition = new ExpressionReader(_symbols, namesAreWhole: true, findings).Read(text, _ => null);
        var told = findings.Sorted();
        if (FindingFaults.Of(condition is not null, told) is { } fault)
            return new("refused", fault);
        if (told.FirstOrDefault(f => f.Line != 1 || f.Column > input.Length + 1) is { } beyond)
            return new("refused", $"a finding beyond the text: {beyond}");
        if (condition is null)
            return new("refused");
        return _accepted++ % CompiledOutOf == 0 ? Decide(text) : new("accepted");
    }

    private Verdict Decide(TextNode text)
    {
        var set = _document.RuleSets[^1];
        var rule = set.Rules[^1];
        var changed = set with { Rules = set.Rules.SetItem(set.Rules.Length - 1, rule with { Source = text, Expression = text.Value }) };
        var findings = new FindingList();
        var program = PolicyCompiler.Read(
            _document with { RuleSets = _document.RuleSets.SetItem(_document.RuleSets.Length - 1, changed) },
            new(),
            findings);
        // It may name the outcome that it decides, or a later one.
        var isAccepted = !findings.HasErrors;
        if (FindingFaults.Of(isAccepted, findings.Sorted()) is { } fault)
            return new("refused in its place", fault);
        if (!isAccepted)
            return new("refused in its place");
        var policy = new Policy(program);
        policy.Explain(policy.NewSheet());
        if (!_proves || _accepted % ProvedOutOf != 1)
            return new("accepted and decided");
        // A proof replays each of its examples, and says so when the evaluator decides otherwise.
        PolicyVerifier.Verify(policy);
        return new("accepted and proved");
    }

    private IEnumerable<string> Texts(string name) =>
        _symbols.TryGet(name, out var symbol) ? symbol.Options.Select(o => $"\"{o}\"") : ImmutableArray<string>.Empty;

    // As JSON text, so that the corpus holds any string, half characters among them.
    public static byte[] Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                quoted.Append(c).Append(text[++i]);
            else if (c < ' ' || char.IsSurrogate(c))
                quoted.Append($"\\u{(int)c:x4}");
            else
                quoted.Append(c);
        }

        return Encoding.UTF8.GetBytes(quoted.Append('"').ToString());
    }

    private static string Unquoted(byte[] file)
    {
        var quoted = Encoding.UTF8.GetString(file);
        var text = new StringBuilder();
        for (var i = 1; i < quoted.Length - 1; i++)
        {
            if (quoted[i] != '\\')
            {
                text.Append(quoted[i]);
            }
            else if (quoted[++i] == 'u')
            {
                text.Append((char)Convert.ToUInt16(quoted.Substring(i + 1, 4), 16));
                i += 4;
            }
            else
            {
                text.Append(quoted[i]);
            }
        }

        return text.ToString();
    }
}
