using System.Collections.Immutable;
using System.Globalization;
using HousingRules.Facts;

namespace HousingRules.Policies;

/// <summary>Reads the keys of one object, and finds each that is missing, of the wrong type or not known. A file is read to its end
/// whatever is wrong in it, so every reader returns something.</summary>
internal sealed class ObjectReader
{
    private readonly Dictionary<string, Member> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly FindingList _findings;
    private readonly bool _isObject;

    // Told at the end: what is missing may stand there under a misspelt key.
    private readonly List<string> _missing = [];

    private ObjectReader(Node node, FindingList findings)
    {
        Position = node.Position;
        _findings = findings;
        _isObject = node is ObjectNode;
        if (node is ObjectNode o)
        {
            foreach (var member in o.Members)
                _members.TryAdd(member.Key, member);
        }
    }

    public FilePosition Position { get; }

    /// <summary>Reads an object and checks afterwards that no key was left over.</summary>
    public static T Read<T>(Node node, FindingList findings, Func<ObjectReader, T> read)
    {
        if (node is not ObjectNode)
            WrongType(node, findings, PolicySentences.AnObject);
        var reader = new ObjectReader(node, findings);
        var value = read(reader);
        if (node is ObjectNode)
            reader.RefuseKeys();
        return value;
    }

    public bool Has(string key)
    {
        _asked.Add(key);
        return _members.ContainsKey(key);
    }

    public FilePosition PlaceOf(string key) => _members.TryGetValue(key, out var member) ? member.Value.Position : Position;

    public Node? Node(string key)
    {
        _asked.Add(key);
        if (_members.TryGetValue(key, out var member))
            return member.Value;
        // Of what is no object that alone is told.
        if (_isObject)
            _missing.Add(key);
        return null;
    }

    public Node? Optional(string key) => Has(key) ? _members[key].Value : null;

    /// <summary>A text that must stand; empty, with a finding, when it does not.</summary>
    public TextNode Text(string key) => Node(key) is { } node ? AsText(node) : Nothing;

    public TextNode? OptionalText(string key) => Optional(key) is { } node ? AsText(node) : null;

    public bool Boolean(string key, bool omitted)
    {
        switch (Optional(key))
        {
            case null:
                return omitted;
            case BooleanNode boolean:
                return boolean.Value;
            case { } other:
                WrongType(other, _findings, PolicySentences.PlainTruth);
                return omitted;
        }
    }

    public int Integer(string key, int omitted) => Optional(key) is { } node ? AsInteger(node) ?? omitted : omitted;

    public DateOnly Date(string key) => Node(key) is { } node ? AsDate(node) : default;

    /// <summary>The items of an array that must stand.</summary>
    public ImmutableArray<T> Items<T>(string key, Func<Node, T> read) => Node(key) is { } node ? AsItems(node, read) : [];

    public ImmutableArray<T> OptionalItems<T>(string key, Func<Node, T> read) => Optional(key) is { } node ? AsItems(node, read) : [];

    public ImmutableArray<T> Objects<T>(string key, Func<ObjectReader, T> read) => Items(key, node => Read(node, _findings, read));

    public ImmutableArray<T> OptionalObjects<T>(string key, Func<ObjectReader, T> read) =>
        OptionalItems(key, node => Read(node, _findings, read));

    public ImmutableArray<TextNode> Texts(string key) => Items(key, AsText);

    public ImmutableArray<TextNode> OptionalTexts(string key) => OptionalItems(key, AsText);

    /// <summary>One text or an array of them.</summary>
    public ImmutableArray<TextNode> OneOrMoreTexts(string key) => Node(key) switch
    {
        null => [],
        ArrayNode { Items.IsEmpty: true } empty => Refused(empty),
        ArrayNode array => AsItems(array, AsText),
        { } one => [AsText(one)],
    };

    public LocalizedText Localized(string key) => Node(key) is { } node ? AsLocalized(node) : new("", "");

    /// <summary>A text in one language, or in both; empty where there is none.</summary>
    public LocalizedText Said(string key) => Optional(key) switch
    {
        null => new("", ""),
        TextNode { Position.File.IsChineseAlone: false } one => LocalizedText.Same(one.Value),
        { } both => AsLocalized(both),
    };

    public LocalizedText? OptionalLocalized(string key) => Optional(key) is { } node ? AsLocalized(node) : null;

    /// <summary>"$schema" serves editors; its value is not read.</summary>
    public void SkipSchema() => OptionalText("$schema");

    public TextNode AsText(Node node)
    {
        if (node is TextNode text)
            return text;
        WrongType(node, _findings, PolicySentences.AText);
        return Nothing with { Position = node.Position };
    }

    private TextNode Nothing => new(Position, "") { IsMissing = true };

    private LocalizedText AsLocalized(Node node)
    {
        if (node.Position.File.IsChineseAlone)
            return LocalizedText.Same(Plain(AsText(node)));
        if (node is ObjectNode)
            return Read(node, _findings, o => new LocalizedText(o.Words("zh"), o.Words("en")));
        WrongType(
            node,
            _findings,
            PolicySentences.ATextInBothLanguages);
        return new("", "");
    }

    private string Words(string language) => Plain(Text(language));

    private string Plain(TextNode text)
    {
        if (!text.IsMissing && string.IsNullOrWhiteSpace(text.Value))
            _findings.Error(text.Position, PolicySentences.TextIsEmpty);
        return text.Value;
    }

    private ImmutableArray<T> AsItems<T>(Node node, Func<Node, T> read)
    {
        if (node is ArrayNode array)
            return [.. array.Items.Select(read)];
        if (node is TextNode { Value: var text })
            WrongType(node, _findings, PolicySentences.ArrayInBrackets(text));
        else
            WrongType(node, _findings, PolicySentences.AnArray);
        return [];
    }

    public int? AsInteger(Node node)
    {
        if (
            node is NumberNode number
                && int.TryParse(number.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        if (node is NumberNode { Raw: var raw })
            _findings.Error(
                node.Position,
                PolicySentences.MustBeAWholeNumber(int.MinValue, int.MaxValue, raw));
        else
            WrongType(node, _findings, PolicySentences.PlainWholeNumber);
        return null;
    }

    public DateOnly AsDate(Node node)
    {
        if (node is not TextNode text)
        {
            WrongType(node, _findings, PolicySentences.QuotedDay);
            return Limits.FirstDay;
        }

        if (!DayText.TryRead(text.Value, out var date))
        {
            var mistake = DayText.Mistake(text.Value);
            _findings.Error(node.Position, mistake);
            return Limits.FirstDay;
        }

        if (date >= Limits.FirstDay && date <= Limits.LastDay)
            return date;
        _findings.Error(
            node.Position,
            PolicySentences.DayOutOfBounds(Limits.FirstDay, Limits.LastDay));
        return Limits.FirstDay;
    }

    private ImmutableArray<TextNode> Refused(ArrayNode empty)
    {
        _findings.Error(empty.Position, PolicySentences.ArrayIsEmpty);
        return [];
    }

    private void RefuseKeys()
    {
        var unknown = _members.Values.Where(m => !_asked.Contains(m.Key)).ToArray();
        foreach (var member in unknown)
        {
            var missing = NearestName.To(member.Key, _missing) ?? (unknown.Length == 1 && _missing.Count == 1 ? _missing[0] : null);
            var meant = missing is null
                ? NearestName.DidYouMean(member.Key, _asked)
                : PolicySentences.IsTheMissingKeyMeant(missing);
            var words = PolicySentences.UnknownKey(member.Key, meant, _asked);
            if (missing is not null && _missing.Remove(missing))
                _findings.Unread(member.Position, words);
            else
                _findings.Unknown(member.Key, member.Position, words);
        }

        foreach (var key in _missing)
            _findings.Error(Position, PolicySentences.KeyIsMissing(key));
    }

    private static void WrongType(Node node, FindingList findings, LocalizedText wanted)
    {
        var found = node switch
        {
            ObjectNode => PolicySentences.FoundObject,
            ArrayNode => PolicySentences.FoundArray,
            TextNode => PolicySentences.FoundText,
            NumberNode => PolicySentences.FoundNumber,
            BooleanNode => PolicySentences.FoundTruth,
            _ => PolicySentences.FoundNull,
        };
        findings.Error(node.Position, PolicySentences.MustBeButIs(wanted, found));
    }
}
