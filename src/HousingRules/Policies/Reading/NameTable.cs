namespace HousingRules.Policies;

/// <summary>Every name a rule may use, once: facts, members, parameters, definitions, outcomes and their aliases share one space of
/// names.</summary>
internal sealed class NameTable(FindingList findings)
{
    // The words of the rule language, and those that its parser takes for types and functions.
    private static readonly string[] Reserved =
    [
        "and", "or", "not", "in", "otherwise",
        "true", "false", "null", "it", "parent", "root", "new", "iif", "is", "as", "mod", "typeof", "eq", "ne",
        "neq", "equal", "notequal",
        "lt", "le", "gt", "ge", "like", "np", "isnull", "cast", "object", "bool", "boolean", "char", "string", "sbyte", "byte", "short",
        "ushort", "int", "uint", "long",
        "ulong", "float", "double", "decimal", "single", "int16", "uint16", "int32", "uint32", "int64", "uint64", "datetime",
        "datetimeoffset", "dateonly", "timeonly",
        "timespan", "guid", "math", "convert", "uri", "enum", "regex",
    ];

    private readonly Dictionary<string, FilePosition> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The other name that something may have; null where it has none.</summary>
    public string? Alias(ObjectReader o)
    {
        var alias = o.OptionalText("Alias");
        if (alias is not null)
            Add(alias);
        return alias?.Value;
    }

    public void Add(TextNode name)
    {
        var text = name.Value;
        if (name.IsMissing)
            return;
        if (!IsIdentifier(text))
            findings.Undeclared(
                text,
                name.Position,
                PolicySentences.NameOfOtherCharacters(text));
        else if (Reserved.Contains(text, StringComparer.OrdinalIgnoreCase))
            findings.Undeclared(
                text,
                name.Position,
                PolicySentences.WordOfTheRules(text));
        else if (_taken.TryGetValue(text, out var first))
            findings.Undeclared(
                text,
                name.Position,
                PolicySentences.NameIsTaken(text, first.File.Path, first.LineAndColumn().Line));
        else
            _taken.Add(text, name.Position);
    }

    private static bool IsIdentifier(string text) =>
        text.Length > 0 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c == '_');
}
