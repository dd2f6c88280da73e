using System.Collections.Frozen;
using System.Collections.Immutable;
using HousingRules.Evaluation;
using HousingRules.Facts;
using HousingRules.Policies;

namespace HousingRules.Cases;

/// <summary>Every expression of a procedure, read. An expression may name each fact and outcome of the policy, the evidence, and what has
/// happened in the case.</summary>
internal sealed class ProcedureExpressions
{
    private readonly ProcedureDeclaration _procedure;
    private readonly PolicyDocument _document;
    private readonly ExpressionReader _expressions;
    private readonly Dictionary<Definition, Condition> _definitions;
    private readonly Dictionary<TextNode, Condition> _read = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<GuardDeclaration, ImmutableArray<GuardPart>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly List<Condition> _all = [];
    private readonly NamedSymbols _named;

    // The evidence of the event that is being read; null in a definition, which several events may share.
    private FactDeclaration[]? _given;

    private ProcedureExpressions(
        ProcedureDeclaration procedure,
        CompiledPolicy program,
        NamedSymbols named,
        FindingList findings,
        CancellationToken cancellation)
    {
        _procedure = procedure;
        _named = named;
        Facts = new(procedure, program.Document.Facts);
        _document = program.Document with
        {
            Facts = Facts.Catalog,
            Definitions = [.. program.Document.Definitions, .. procedure.Definitions],
        };
        var symbols = new SymbolTable(_document, Facts.Named);
        foreach (var amount in program.Amounts)
            symbols.Amounts[amount.Outcome] = amount;
        _expressions = new(symbols, program.Document.NamesAreWhole, findings, cancellation);
        _definitions = new(program.Definitions);
        ReadAll();
        Compiled = program with
        {
            Document = _document,
            Definitions = _definitions.ToFrozenDictionary(ReferenceEqualityComparer.Instance),
            Guards = [.. _all],
        };
    }

    /// <summary>What can be known of a case.</summary>
    public CaseFacts Facts { get; }

    /// <summary>The policy's program over the facts of a case, with the conditions of the procedure.</summary>
    public CompiledPolicy Compiled { get; }

    /// <summary>What an expression asks.</summary>
    public Condition this[TextNode text] => _read[text];

    /// <summary>Reads them. What cannot be read is among the findings.</summary>
    public static ProcedureExpressions Read(
        ProcedureDeclaration procedure,
        CompiledPolicy program,
        NamedSymbols named,
        FindingList findings,
        CancellationToken cancellation) => new(procedure, program, named, findings, cancellation);

    /// <summary>What an expression asks; null when there is none.</summary>
    public Condition? Optional(TextNode? text) => text is null ? null : _read[text];

    /// <summary>What a guard asks, one thing after the other.</summary>
    public ImmutableArray<GuardPart> Parts(GuardDeclaration guard) => _parts[guard];

    private void ReadAll()
    {
        foreach (var definition in _procedure.Definitions)
            _definitions[definition] = Read(definition);
        foreach (var e in _procedure.Events)
            Read(e);
        _given = GivenTo(_procedure.CloseOut?.Event);
        Read(_procedure.Problems.SelectMany(p => p.Requires));
        _given = [];
        foreach (var deadline in _procedure.Deadlines)
            Read([deadline.AppliesWhen, .. deadline.Parts.Select(p => p.When), deadline.PeriodsWhen]);
        Read(_procedure.Marks.Select(m => m.When));
        foreach (var invariant in _procedure.Invariants)
        {
            _given = GivenTo(invariant.Problem is null ? invariant.Event : _procedure.CloseOut?.Event);
            Read([invariant.When, invariant.Holds]);
        }
    }

    private Condition Read(Definition definition) => definition.Known.IsEmpty
        ? Read(definition.Expression)
        : Seen(new Condition.Settled([.. definition.Known.Select(Read)]));

    private void Read(EventDeclaration e)
    {
        _given = GivenTo(e.Name);
        Read(e.Establishes.Concat(e.Keeps.Select(k => k.Kept)).Select(f => f.When));
        Read(e.Requires.Concat(e.Warnings));
        foreach (var transition in e.Transitions)
        {
            Read([transition.When]);
            Read(transition.Reports);
        }
    }

    private FactDeclaration[] GivenTo(string? name) =>
        _procedure.Events.FirstOrDefault(e => e.Name == name) is { } e ? [.. e.Evidence.Concat(e.Optional).Select(u => u.Fact)] : [];

    private void Read(IEnumerable<GuardDeclaration> guards)
    {
        foreach (var guard in guards)
        {
            Read([guard.When]);
            _parts[guard] = [.. PartsOf(guard)];
        }
    }

    private IEnumerable<GuardPart> PartsOf(GuardDeclaration guard)
    {
        switch (guard.Check)
        {
            case GuardCheck.Holds holds:
                yield return new(Read(holds.Expression), null, null);
                break;
            case GuardCheck.Each each:
                foreach (var piece in each.Evidence)
                    yield return new(Seen(new Condition.Truth(new(piece.Fact, 0))), piece.Key, piece.Fact.Label);
                break;
            case GuardCheck.Contains contains:
                foreach (var member in contains.Members)
                    yield return new(
                        Seen(new Condition.Truth(new(contains.Set, member.Value))),
                        contains.Set.Options[member.Value].Name,
                        contains.Set.Options[member.Value].Label);
                break;
            default:
                yield return new(Seen(new Condition.Truth(new(Facts.Asked(guard), 0))), null, null);
                break;
        }
    }

    private void Read(IEnumerable<TextNode?> texts)
    {
        foreach (var text in texts.OfType<TextNode>())
            Read(text);
    }

    private Condition Read(TextNode text) =>
        _read[text] = Seen(_expressions.Read(text, Named) ?? new Condition.Known(false, null));

    private LocalizedText? Named(Symbol symbol)
    {
        _named.Note(symbol);
        return Refuse(symbol);
    }

    // Every outcome is decided when a case is judged, so nothing stands too far down but a definition.
    private LocalizedText? Refuse(Symbol symbol) => symbol switch
    {
        Symbol.DefinitionOf d when !_definitions.ContainsKey(d.Definition) =>
            EvaluationSentences.DefinedBelow(symbol.Name),
        Symbol.TableOf => EvaluationSentences.IsATable(symbol.Name),
        Symbol.TruthOf { Slot.Fact: var fact } when IsNeverGiven(fact) => CaseSentences.NeverGiven(symbol.Name),
        Symbol.OptionOf { Slot.Fact: var fact } when IsNeverGiven(fact) => CaseSentences.NeverGiven(symbol.Name),
        Symbol.NumberOf { Slot.Fact: var fact } when IsNeverGiven(fact) => CaseSentences.NeverGiven(symbol.Name),
        _ => null,
    };

    private bool IsNeverGiven(FactDeclaration fact) => _given is not null && _procedure.Evidence.Contains(fact) && !_given.Contains(fact);

    private Condition Seen(Condition condition)
    {
        _all.Add(condition);
        return condition;
    }
}
